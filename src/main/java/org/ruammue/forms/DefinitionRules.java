package org.ruammue.forms;

import java.util.List;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;

/** The rules of a form definition that a JSON Schema cannot say, as problems of the text it stands in. */
final class DefinitionRules {
    private DefinitionRules() {}

    static List<YamlProblem> check(YamlDocument document, String pointer) {
        Form form = DefinitionReader.form("checked", 0, document.root().at(pointer));
        return FormLint.check(form).stream()
                .filter(LintFinding::error)
                .map(finding -> document.problem(
                        pointer + finding.pointer(),
                        finding.remark().key(),
                        finding.remark().args().toArray()))
                .toList();
    }
}

package org.ruammue.programmes;

import java.util.List;
import org.ruammue.web.Refused;
import org.ruammue.yaml.YamlProblem;

/** A YAML text that is no template; nothing was taken of it. */
public class BrokenTemplate extends Refused {
    private final transient List<YamlProblem> problems;

    public BrokenTemplate(List<YamlProblem> problems) {
        super(
                "programmes.problem.template-broken",
                problems.size(),
                problems.getFirst().line());
        this.problems = List.copyOf(problems);
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + problems;
    }

    public List<YamlProblem> problems() {
        return problems;
    }
}

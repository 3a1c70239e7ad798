package org.ruammue.forms.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.builder.KeptForm;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import tools.jackson.databind.node.ObjectNode;

/** Forms as the API tells them. */
final class FormJson {
    private FormJson() {}

    /** @param version latest published; 0 when none */
    record FormBody(
            long id,
            String key,
            LocalizedText name,
            int version,
            @Nullable Instant publishedAt,
            @Nullable Instant draftedAt) {
        static FormBody of(KeptForm form) {
            return new FormBody(
                    form.id(), form.key(), form.name(), form.version(), form.publishedAt(), form.draftedAt());
        }
    }

    /**
     * @param owner code of the organisation that keeps it
     * @param key empty for one of our own making
     * @param definition what to begin with; without it, one empty section
     */
    record NewForm(
            String owner,
            @Nullable String key,
            LocalizedText name,
            @Nullable ObjectNode definition) {
        NewForm {
            key = key == null ? "" : key;
        }

        @Override
        public String key() {
            return key == null ? "" : key;
        }
    }

    /** @param number of the edit; publishing names it */
    record DraftBody(int number, ObjectNode definition, List<FindingBody> findings) {}

    record VersionBody(String key, int version, ObjectNode definition) {}

    /**
     * @param path JSON pointer into a definition, or the path of an answer
     * @param error false for advice
     */
    record FindingBody(String path, boolean error, LocalizedText where, LocalizedText message) {
        static List<FindingBody> of(List<LintFinding> findings, Messages messages) {
            return findings.stream()
                    .map(finding -> new FindingBody(
                            finding.pointer(),
                            finding.error(),
                            finding.where(),
                            finding.remark().text(messages)))
                    .toList();
        }
    }

    /** @param good nothing is in the way */
    record Verdict(boolean good, List<FindingBody> findings) {}
}

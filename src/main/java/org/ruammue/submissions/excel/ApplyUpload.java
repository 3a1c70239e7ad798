package org.ruammue.submissions.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.forms.AnswerPath;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.LockedDraft;
import org.ruammue.submissions.LockedDrafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Saves a filled workbook that somebody has looked over, in one transaction; what was changed meanwhile is left as it is. */
@Service
public class ApplyUpload {
    private final LockedDrafts drafts;
    private final Uploads uploads;
    private final AuditLog audit;

    ApplyUpload(LockedDrafts drafts, Uploads uploads, AuditLog audit) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.audit = audit;
    }

    /** @param left what was not written, because somebody else had been there */
    public record Applied(int answers, int added, int removed, int left) {}

    @Transactional
    public Applied handle(Actor actor, Desk desk, long id) {
        LockedDraft draft = drafts.lock(actor, desk);
        Upload upload = uploads.find(actor, desk, id);
        Review review = Review.of(desk.form(), draft.draft(), draft::isOpen, upload);
        Map<String, JsonNode> writes = new LinkedHashMap<>(review.writes());
        review.adds().stream()
                .collect(Collectors.groupingBy(Upload.Added::list, LinkedHashMap::new, Collectors.toList()))
                .forEach((list, rows) -> add(draft, list, rows, writes));
        review.removes().stream()
                .collect(Collectors.groupingBy(
                        Upload.Removed::list, Collectors.mapping(Upload.Removed::row, Collectors.toList())))
                .forEach(draft::removeRows);
        draft.write(writes);
        uploads.applied(id);
        Applied applied = new Applied(
                review.writes().size(),
                review.adds().size(),
                review.removes().size(),
                review.left().size());
        audit.append(
                actor,
                "submission.workbook-applied",
                desk.subject(),
                Map.of(
                        "answers", applied.answers(),
                        "added", applied.added(),
                        "removed", applied.removed(),
                        "left", applied.left()));
        return applied;
    }

    private static void add(LockedDraft draft, String list, List<Upload.Added> rows, Map<String, JsonNode> writes) {
        List<String> ids = draft.addRows(list, rows.size());
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            rows.get(i)
                    .values()
                    .forEach((question, value) ->
                            writes.put(AnswerPath.of(list, id, question).toString(), value));
        }
    }
}

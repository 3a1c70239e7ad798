package org.ruammue.submissions.earlier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.LockedDraft;
import org.ruammue.submissions.LockedDrafts;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Puts back what stood there before something was taken over. Answers that were changed since stay as they are now; rows
 * that were taken over go out of their list, and can come back as any removed row.
 */
@Service
public class UndoTaking {
    private final LockedDrafts drafts;
    private final Takings takings;
    private final AuditLog audit;

    UndoTaking(LockedDrafts drafts, Takings takings, AuditLog audit) {
        this.drafts = drafts;
        this.takings = takings;
        this.audit = audit;
    }

    /**
     * Returns how many answers and rows went back.
     *
     * @param path only this answer of it; null for all
     */
    @Transactional
    public int handle(Actor actor, Desk desk, long taking, @Nullable String path) {
        LockedDraft draft = drafts.lock(actor, desk);
        if (path == null && !takings.end(draft, taking)) {
            throw new NotFound();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Takings.Before before : takings.answers(draft, taking)) {
            boolean wanted = path == null || path.equals(before.path());
            boolean untouched = draft.draft().version(before.path()) == before.version();
            if (wanted && untouched && draft.isOpen(before.path())) {
                values.put(before.path(), before.value());
            }
        }
        draft.write(values);
        int rows = path == null ? removeRows(draft, taking) : 0;
        audit.append(
                actor,
                "submission.taking-undone",
                desk.subject(),
                Map.of("taking", taking, "answers", values.size(), "rows", rows));
        return values.size() + rows;
    }

    private int removeRows(LockedDraft draft, long taking) {
        Draft now = draft.draft();
        Map<String, List<String>> rows = takings.rows(draft, taking).stream()
                .filter(row -> now.sheet().rows(row.list()).contains(row.rowId()) && draft.isOpen(row.list()))
                .collect(Collectors.groupingBy(
                        Takings.Row::list, Collectors.mapping(Takings.Row::rowId, Collectors.toList())));
        rows.forEach(draft::removeRows);
        return rows.values().stream().mapToInt(List::size).sum();
    }
}

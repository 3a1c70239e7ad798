package org.ruammue.plans;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.ruammue.workbooks.Workbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes plans from a spreadsheet, whole or not at all: new codes are added, known ones changed, and what is not in the file
 * stays as it is. Every problem is told with its row.
 */
@Service
public class ImportPlans {
    private static final int MOST = 2_000;

    /** A mistake names the field of the page; a file has its titles. */
    private static final Map<String, String> TITLES =
            Map.of("nameTh", "name_th", "nameEn", "name_en", "validFrom", "valid_from", "validTo", "valid_to");

    private final Plans plans;
    private final KeepPlans keep;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportPlans(
            Plans plans,
            KeepPlans keep,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.keep = keep;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** With problems nothing was taken. */
    public record Outcome(int added, int changed, int same, List<PlanProblem> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /** @throws org.ruammue.workbooks.WorkbookProblem for a file that cannot be read */
    public Outcome handle(Actor actor, String name, InputStream content) {
        actor.requireAdministrator();
        return take(actor, name, content);
    }

    Outcome take(Actor actor, String name, InputStream content) {
        PlanFile file = PlanFile.of(Workbook.read(name, content));
        List<PlanProblem> problems = new ArrayList<>(file.problems());
        if (file.rows().size() > MOST) {
            problems.add(PlanProblem.of(1, "", "file-long", MOST));
        }
        Set<String> seen = new HashSet<>();
        for (PlanFile.Line line : file.rows()) {
            String code = line.details().code();
            if (!code.isEmpty() && !seen.add(code)) {
                problems.add(PlanProblem.of(line.number(), "code", "code-twice", code));
            }
        }
        return problems.isEmpty()
                ? Objects.requireNonNull(transaction.execute(status -> store(actor, name, file, status)))
                : new Outcome(0, 0, 0, problems);
    }

    private Outcome store(Actor actor, String name, PlanFile file, TransactionStatus status) {
        keep.lock();
        PlanTree there = plans.tree();
        int added = 0;
        int changed = 0;
        List<PlanProblem> problems = new ArrayList<>();
        // What lies in others comes after them, wherever it stands in the file
        List<PlanFile.Line> inOrder = file.rows().stream()
                .sorted(Comparator.comparing(line ->
                        PlanLevel.of(line.details().level()).map(Enum::ordinal).orElse(0)))
                .toList();
        for (PlanFile.Line line : inOrder) {
            PlanDetails typed = line.details();
            PlanNode before = there.byCode(typed.code()).orElse(null);
            if (before != null && PlanDetails.of(before, there.parent(before)).equals(typed)) {
                continue;
            }
            try {
                keep.put(before, typed);
                added += before == null ? 1 : 0;
                changed += before == null ? 0 : 1;
            } catch (Mistaken e) {
                e.mistakes().forEach(mistake -> problems.add(problem(line.number(), mistake)));
            }
        }
        if (!problems.isEmpty()) {
            status.setRollbackOnly();
            problems.sort(Comparator.comparingInt(PlanProblem::row));
            return new Outcome(0, 0, 0, List.copyOf(problems));
        }
        if (added + changed > 0) {
            audit.append(actor, "plan.imported", "plans", Map.of("file", name, "added", added, "changed", changed));
            events.publishEvent(new PlansChanged(""));
        }
        return new Outcome(added, changed, file.rows().size() - added - changed, List.of());
    }

    private static PlanProblem problem(int row, Mistake mistake) {
        String field = mistake.field();
        return new PlanProblem(row, TITLES.getOrDefault(field, field), mistake.key(), mistake.args());
    }
}

package org.ruammue.plans;

import java.util.List;

/**
 * What is wrong with a file of plans.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column its title; empty for the row as a whole
 * @param key message
 */
public record PlanProblem(int row, String column, String key, List<Object> args) {
    /** @param key without the prefix {@code plans.problem.} */
    static PlanProblem of(int row, String column, String key, Object... args) {
        return new PlanProblem(row, column, PlanRules.PROBLEM + key, List.of(args));
    }
}

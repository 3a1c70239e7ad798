package org.ruammue.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.FiscalYear;

/** All plans with what lies in them, in their order. */
public final class PlanTree {
    private final List<PlanNode> nodes = new ArrayList<>();
    private final Map<Long, PlanNode> byId = new HashMap<>();
    private final Map<String, PlanNode> byCode = new HashMap<>();
    private final Map<Long, List<PlanNode>> below = new HashMap<>();

    /** @param all in the order of their positions */
    PlanTree(List<PlanNode> all) {
        for (PlanNode node : all) {
            byId.put(node.id(), node);
            byCode.put(node.code(), node);
            below.computeIfAbsent(key(node.parentId()), id -> new ArrayList<>()).add(node);
        }
        add(null);
    }

    private void add(@Nullable Long parent) {
        for (PlanNode node : below.getOrDefault(key(parent), List.of())) {
            nodes.add(node);
            add(node.id());
        }
    }

    private static long key(@Nullable Long parent) {
        return parent == null ? 0 : parent;
    }

    /** Each followed by what lies in it. */
    public List<PlanNode> nodes() {
        return List.copyOf(nodes);
    }

    public Optional<PlanNode> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public @Nullable PlanNode parent(PlanNode node) {
        return node.parentId() == null ? null : byId.get(node.parentId());
    }

    public List<PlanNode> children(PlanNode node) {
        return List.copyOf(below.getOrDefault(node.id(), List.of()));
    }

    /** Those that lie beside it, and itself. */
    public List<PlanNode> siblings(PlanNode node) {
        return List.copyOf(below.getOrDefault(key(node.parentId()), List.of()));
    }

    /** The plan that it lies in, or itself. */
    public PlanNode root(PlanNode node) {
        PlanNode parent = parent(node);
        return parent == null ? node : root(parent);
    }

    /** 0 for a plan. */
    public int depth(PlanNode node) {
        PlanNode parent = parent(node);
        return parent == null ? 0 : depth(parent) + 1;
    }

    /** It, or something that it lies in, is over. */
    public boolean hasEnded(PlanNode node, FiscalYear year) {
        PlanNode parent = parent(node);
        return node.hasEnded(year) || (parent != null && hasEnded(parent, year));
    }
}

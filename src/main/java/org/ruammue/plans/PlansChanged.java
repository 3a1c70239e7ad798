package org.ruammue.plans;

/** Nodes were added, changed, moved or ended. */
public record PlansChanged(String code) {}

package org.ruammue.audit;

/** A role in one organisation, held through an office that is valid today. */
public record Grant(Role role, long organisationId) {}

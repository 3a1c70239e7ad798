package org.ruammue.organisations;

/** An organisation joined a group, or its membership was given an end. Rounds already issued keep their participants. */
public record MembershipChanged(String groupKey, long organisationId) {}

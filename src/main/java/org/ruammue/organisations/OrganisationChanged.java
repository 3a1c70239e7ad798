package org.ruammue.organisations;

/** An organisation was added, or its name, place, dates or successor changed. */
public record OrganisationChanged(long organisationId, String code) {}

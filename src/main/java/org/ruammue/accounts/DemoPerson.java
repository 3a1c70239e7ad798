package org.ruammue.accounts;

import org.ruammue.web.LocalizedText;

/**
 * An invented person whom the sign-in page of the demo city offers.
 *
 * @param role name of the role, last part of the message key {@code accounts.role.*}
 */
public record DemoPerson(String username, LocalizedText name, String role, LocalizedText organisation) {}

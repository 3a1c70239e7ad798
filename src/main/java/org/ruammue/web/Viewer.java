package org.ruammue.web;

import java.util.Set;

/**
 * The signed-in person as the layout shows them.
 *
 * @param name as shown in the header
 * @param detail the offices held, for example "หัวหน้า · สำนักงานเขตดุสิต"
 * @param roles names of the roles held in at least one organisation
 */
public record Viewer(LocalizedText name, LocalizedText detail, Set<String> roles) {
    public boolean has(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}

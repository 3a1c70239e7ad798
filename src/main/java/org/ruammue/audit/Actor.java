package org.ruammue.audit;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a person, or the bootstrap token, with what their offices allow today. Every command and query asks it.
 *
 * @param personId the person, or 0 for the bootstrap token and for the system itself
 * @param name as written into the audit log
 * @param grants a coordinator's grants already include the divisions below the office's organisation
 */
public record Actor(long personId, String name, Set<Grant> grants) {
    /** The system on its own account, for example a dated job. Holds nothing. */
    public static final Actor SYSTEM = new Actor(0, "ระบบ", Set.of());

    public boolean holds(Role role, long organisationId) {
        return grants.contains(new Grant(role, organisationId));
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isAdministrator() {
        return holds(Role.ADMINISTRATOR);
    }

    /** Organisations in which the actor holds one of the roles. */
    public Set<Long> organisations(Role... anyOf) {
        Set<Role> wanted = Set.of(anyOf);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void require(Role role, long organisationId) {
        if (!holds(role, organisationId)) {
            throw new Forbidden();
        }
    }

    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw new Forbidden();
        }
    }
}

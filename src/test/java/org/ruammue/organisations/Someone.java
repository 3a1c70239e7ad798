package org.ruammue.organisations;

import java.util.Set;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;

/** Invented actors for tests of commands. */
final class Someone {
    static final Actor ADMINISTRATOR = new Actor(900_001, "ผู้ดูแล สมมติ", Set.of(new Grant(Role.ADMINISTRATOR, 1)));
    static final Actor COORDINATOR = new Actor(
            900_002,
            "ผู้ประสาน สมมติ",
            Set.of(new Grant(Role.COORDINATOR, 1), new Grant(Role.HEAD, 1), new Grant(Role.FOCAL_PERSON, 1)));

    private Someone() {}
}

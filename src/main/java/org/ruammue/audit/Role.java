package org.ruammue.audit;

/** What an office lets its holder do in its organisation. */
public enum Role {
    /** ผู้ประสานงานของหน่วยงาน: answers for the organisation. */
    FOCAL_PERSON,
    /** หัวหน้าหน่วยงาน: approves what the organisation answers. */
    HEAD,
    /** ผู้ประสานแผนงาน: runs the programmes that the organisation owns. */
    COORDINATOR,
    /** ผู้ดูแลระบบ: keeps people, organisations, templates and holidays. */
    ADMINISTRATOR
}

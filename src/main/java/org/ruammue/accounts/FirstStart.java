package org.ruammue.accounts;

import java.time.LocalDate;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A fresh installation has nobody in it: the server prints a one-time link with which the first administrator is made. */
@Service
public class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Staffing staffing;
    private final Passwords passwords;
    private final Organisations organisations;
    private final BusinessTime time;
    private final AuditLog audit;
    private final int port;

    FirstStart(
            JdbcClient jdbc,
            Invitations invitations,
            Staffing staffing,
            Passwords passwords,
            Organisations organisations,
            BusinessTime time,
            AuditLog audit,
            @Value("${server.port:8080}") int port) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.staffing = staffing;
        this.passwords = passwords;
        this.organisations = organisations;
        this.time = time;
        this.audit = audit;
        this.port = port;
    }

    /** Runs last, when a demo city had its chance to bring people. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void announce() {
        if (nobody()) {
            String link = "http://localhost:" + port + "/set-up/" + invitations.inviteFirst();
            LOG.warn(
                    "Nobody can sign in yet. Open this link once, within seven days, to make the first administrator:\n\n    {}\n",
                    link);
        }
    }

    /** Makes the first administrator, of the organisation at the root of the directory. */
    @Transactional
    public void setUp(String secret, String username, String nameTh, String password) {
        if (!nobody() || invitations.find(secret).isEmpty()) {
            throw new NotFound();
        }
        Invitations.checkPassword(password);
        invitations.use(secret);
        long person = staffing.insert(
                new Staffing.NewPerson(username, null, nameTh, "", "", null), false, passwords.hash(password));
        long root = organisations.root().id();
        LocalDate today = time.today();
        staffing.insert(new Staffing.NewOffice(
                person, root, Role.ADMINISTRATOR, "ผู้ดูแลระบบ", "Administrator", "", today, null));
        audit.append(Actor.SYSTEM, "person.first-administrator", "person/" + person, Map.of("username", username));
    }

    private boolean nobody() {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }
}

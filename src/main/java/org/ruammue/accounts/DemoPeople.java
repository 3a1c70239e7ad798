package org.ruammue.accounts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.LocalizedText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * The invented people of the demo city: a focal person and a head for each of the 77 agencies, a coordinator and an
 * administrator. Their family names say that they are examples. Without the demo city there are none.
 */
@Service
@Order(20)
public class DemoPeople implements ApplicationRunner {
    /** Everybody in the demo city has this password; the sign-in page says so. */
    public static final String PASSWORD = "ruammue-demo";

    /** The addressee classes of the memo (R0.3). */
    private static final List<String> CLASSES = List.of(
            "departments",
            "commission-office",
            "council-secretary",
            "governor-secretary",
            "district-offices",
            "permanent-secretary-units");

    private static final List<Offered> OFFERED = List.of(
            new Offered("coordinator", "น.ส.มะลิ ตัวอย่าง", "Mali Tuayang", Role.COORDINATOR, "03000000"),
            new Offered("dusit", "นายกล้า ตัวอย่าง", "Kla Tuayang", Role.FOCAL_PERSON, "50070000"),
            new Offered("dusit-director", "นางบุหงา ตัวอย่าง", "Bunga Tuayang", Role.HEAD, "50070000"),
            new Offered("bangkhen", "น.ส.จำปา ตัวอย่าง", "Champa Tuayang", Role.FOCAL_PERSON, "50120000"),
            new Offered("bangkhen-director", "นายสน ตัวอย่าง", "Son Tuayang", Role.HEAD, "50120000"),
            new Offered("health", "นายไผ่ ตัวอย่าง", "Phai Tuayang", Role.FOCAL_PERSON, "08000000"),
            new Offered("health-director", "พญ.พุดซ้อน ตัวอย่าง", "Phutson Tuayang", Role.HEAD, "08000000"),
            new Offered("admin", "นายแก้ว ตัวอย่าง", "Kaeo Tuayang", Role.ADMINISTRATOR, "00000000"));

    private static final List<String> GIVEN = List.of(
            "กุหลาบ", "ชบา", "บัว", "ปาริชาต", "พิกุล", "ราตรี", "ลำดวน", "สารภี", "อัญชัน", "เข็ม", "แคแสด", "โมก",
            "ไทร", "จามจุรี", "ตะแบก", "ประดู่", "มะขาม", "ยางนา", "สัก", "หว้า");

    private final Staffing staffing;
    private final Passwords passwords;
    private final Organisations organisations;
    private final OrganisationGroups groups;
    private final BusinessTime time;
    private final DemoCity city;

    DemoPeople(
            Staffing staffing,
            Passwords passwords,
            Organisations organisations,
            OrganisationGroups groups,
            BusinessTime time,
            DemoCity city) {
        this.staffing = staffing;
        this.passwords = passwords;
        this.organisations = organisations;
        this.groups = groups;
        this.time = time;
        this.city = city;
    }

    private record Offered(String username, String nameTh, String nameEn, Role role, String organisationCode) {}

    /** The people whom the sign-in page offers; nobody without the demo city. */
    public List<DemoPerson> offered() {
        return !city.isWanted()
                ? List.of()
                : OFFERED.stream().flatMap(this::offered).toList();
    }

    /** Nobody yet in the first seconds of a first start. */
    private Stream<DemoPerson> offered(Offered person) {
        return organisations.byCode(person.organisationCode()).stream()
                .map(organisation -> new DemoPerson(
                        person.username(),
                        new LocalizedText(person.nameTh(), person.nameEn()),
                        person.role().name(),
                        organisation.name()));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        city.fill("select exists (select from person)", this::seed);
    }

    private void seed() {
        String hash = passwords.hash(PASSWORD);
        LocalDate since = time.today().withDayOfYear(1).minusYears(6);
        Set<String> taken = new HashSet<>();
        for (Offered offered : OFFERED) {
            long organisation = organisations
                    .byCode(offered.organisationCode())
                    .orElseThrow()
                    .id();
            hold(offered.username(), offered.nameTh(), offered.nameEn(), offered.role(), organisation, since, hash);
            taken.add(offered.role() + "@" + organisation);
        }
        int n = 0;
        for (var member : groups.members(CLASSES, time.today())) {
            var organisation = member.organisation();
            for (Role role : List.of(Role.FOCAL_PERSON, Role.HEAD)) {
                String given = GIVEN.get(n++ % GIVEN.size());
                if (!taken.contains(role + "@" + organisation.id())) {
                    String username = (role == Role.HEAD ? "head-" : "focal-") + organisation.code();
                    hold(username, "คุณ" + given + " สมมติ", "Demo person " + n, role, organisation.id(), since, hash);
                }
            }
        }
    }

    private void hold(
            String username, String nameTh, String nameEn, Role role, long organisation, LocalDate since, String hash) {
        long person = staffing.insert(
                new Staffing.NewPerson(username, username + "@demo.example", nameTh, nameEn, "", null), true, hash);
        String[] title = switch (role) {
            case FOCAL_PERSON -> new String[] {"ผู้ประสานงานของหน่วยงาน", "Focal person"};
            case HEAD -> new String[] {"หัวหน้าหน่วยงาน", "Head of agency"};
            case COORDINATOR -> new String[] {"ผู้ประสานแผนงาน", "Programme coordinator"};
            case ADMINISTRATOR -> new String[] {"ผู้ดูแลระบบ", "Administrator"};
        };
        staffing.insert(new Staffing.NewOffice(person, organisation, role, title[0], title[1], "", since, null));
    }
}

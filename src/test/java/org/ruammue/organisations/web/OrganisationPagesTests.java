package org.ruammue.organisations.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.ruammue.organisations.Holidays;
import org.ruammue.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The administrator's pages of organisations, groups and holidays, and that nobody else gets them. */
@ApplicationTest
class OrganisationPagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Holidays holidays;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/organisations",
                "/admin/organisations/new",
                "/admin/organisations/1",
                "/admin/organisations/1/edit",
                "/admin/groups",
                "/admin/groups/new",
                "/admin/groups/district-offices",
                "/admin/groups/district-offices/members/1/end",
                "/admin/holidays",
                "/admin/holidays/new",
                "/admin/holidays/1"
            })
    void areForAdministratorsOnly(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
        for (String other : new String[] {"dusit", "dusit-director", "coordinator"}) {
            mvc.perform(get(address).with(SignedInAs.person(people, other))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/organisations",
                "/admin/organisations/1",
                "/admin/groups",
                "/admin/groups/departments/members",
                "/admin/groups/departments/members/1/end",
                "/admin/holidays",
                "/admin/holidays/1",
                "/admin/holidays/1/remove"
            })
    void takeCommandsFromAdministratorsOnly(String address) throws Exception {
        var complete = post(address)
                .param("nameTh", "ทดสอบ")
                .param("code", "test-forbidden")
                .param("kind", "special")
                .param("day-day", "1")
                .param("day-month", "2")
                .param("day-year", "2590");
        mvc.perform(complete.with(SignedInAs.person(people, "coordinator")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(address).with(SignedInAs.person(people, "admin"))).andExpect(status().isForbidden());
    }

    @Test
    void theListIsFilteredAndPaged() throws Exception {
        mvc.perform(admin(get("/admin/organisations?q=ดุสิต")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("สำนักงานเขตดุสิต")))
                .andExpect(content().string(not(containsString("สำนักงานเขตบางรัก"))));
        mvc.perform(admin(get("/admin/organisations?kind=district_office&page=2")))
                .andExpect(content().string(containsString("kind=district_office&amp;parent=0")));
        mvc.perform(admin(get("/admin/organisations?q=<script>alert(1)</script>&group=\"><b>&page=-5")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("\"><b>"))));
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() throws Exception {
        mvc.perform(admin(post("/admin/organisations"))
                        .with(csrf())
                        .param("nameTh", "<b>ชื่อ</b>")
                        .param("code", "50070000")
                        .param("kind", "university")
                        .param("validFrom-day", "๓๐")
                        .param("validFrom-month", "ก.ย.")
                        .param("validFrom-year", "๒๕๖๔"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;b>ชื่อ&lt;/b>")))
                .andExpect(content().string(containsString("รหัสนี้มีหน่วยงานอื่นใช้แล้ว")))
                .andExpect(content().string(containsString("href=\"#code\"")));
        mvc.perform(admin(post("/admin/holidays"))
                        .with(csrf())
                        .param("nameTh", "วันที่ไม่มี")
                        .param("kind", "special")
                        .param("day-day", "30")
                        .param("day-month", "2")
                        .param("day-year", "2564"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#day-day\"")));
    }

    @Test
    void anAdministratorAddsAndRemovesAHoliday() throws Exception {
        mvc.perform(admin(post("/admin/holidays"))
                        .with(csrf())
                        .param("nameTh", "วันทดสอบหน้า")
                        .param("kind", "special")
                        .param("day-day", "9")
                        .param("day-month", "ก.ค.")
                        .param("day-year", "75"))
                .andExpect(redirectedUrlPattern("/admin/holidays?year=2575"));
        var added = holidays.ofYear(2032).getFirst();
        mvc.perform(admin(get("/admin/holidays?year=2575")))
                .andExpect(content().string(containsString("วันทดสอบหน้า")));
        mvc.perform(admin(post("/admin/holidays/" + added.id() + "/remove")).with(csrf()))
                .andExpect(redirectedUrlPattern("/admin/holidays?year=2575"));
        mvc.perform(admin(get("/admin/holidays?year=2575")))
                .andExpect(content().string(not(containsString("วันทดสอบหน้า"))));
    }

    @Test
    void everyPageHasWordsInBothLanguages() throws Exception {
        long former = organisations.byCode("12000000").orElseThrow().id();
        long central = organisations.byCode("22000000").orElseThrow().id();
        for (String address : new String[] {
            "/admin/organisations?ended=true",
            "/admin/organisations/new",
            "/admin/organisations/" + former,
            "/admin/organisations/" + central,
            "/admin/organisations/" + former + "/edit",
            "/admin/groups",
            "/admin/groups/new",
            "/admin/groups/bangkok-east?past=true",
            "/admin/holidays?year=2570",
            "/admin/holidays/new"
        }) {
            for (String language : new String[] {"th", "en"}) {
                mvc.perform(admin(get(address)).cookie(new Cookie("lang", language)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("lang=\"" + language.toLowerCase(Locale.ROOT))))
                        .andExpect(content().string(not(containsString("⟦"))));
            }
        }
    }

    private MockHttpServletRequestBuilder admin(MockHttpServletRequestBuilder request) {
        return request.with(SignedInAs.person(people, "admin"));
    }
}

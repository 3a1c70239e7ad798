package org.ruammue.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.accounts.Tokens;
import org.ruammue.audit.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator keeps people, their offices and their tokens; nobody else may. */
@ApplicationTest
class PeoplePagesTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Tokens tokens;

    @Test
    void areForAdministratorsOnly() throws Exception {
        long id = people.byUsername("dusit").orElseThrow().id();
        long office = people.officesOf(id).getFirst().id();
        for (String address : new String[] {
            "",
            "/new",
            "/" + id,
            "/" + id + "/disable",
            "/" + id + "/offices/new",
            "/" + id + "/offices/" + office + "/end"
        }) {
            mvc.perform(get("/admin/people" + address)).andExpect(status().is3xxRedirection());
            mvc.perform(get("/admin/people" + address).with(SignedInAs.person(people, "coordinator")))
                    .andExpect(status().isForbidden());
            mvc.perform(by(get("/admin/people" + address))).andExpect(status().isOk());
        }
        for (String command : new String[] {"/invitation", "/disable", "/enable", "/tokens", "/offices"}) {
            mvc.perform(post("/admin/people/" + id + command).with(csrf()).with(SignedInAs.person(people, "dusit")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void findsPeopleByPartOfTheirName() throws Exception {
        mvc.perform(by(get("/admin/people").param("q", "dusit")))
                .andExpect(content().string(containsString("dusit-director")))
                .andExpect(content().string(not(containsString("bangkhen"))));
        mvc.perform(by(get("/admin/people").param("q", "%")))
                .andExpect(content().string(containsString("Nobody found")));
        mvc.perform(by(get("/admin/people").param("page", "2")))
                .andExpect(content().string(containsString("26 to 50")));
    }

    @Test
    void somebodyIsAddedChoosesAPasswordAndHoldsAnOffice() throws Exception {
        String page = mvc.perform(by(post("/admin/people"))
                        .param("nameTh", "นางสาวทดลอง สมมติ")
                        .param("username", "pages-somebody")
                        .param("email", "somebody@demo.example"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher link = Pattern.compile("/welcome/[\\w-]{43}").matcher(page);
        assertThat(link.find()).isTrue();
        mvc.perform(post(link.group()).with(csrf()).param("password", "three words more"))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post(link.group()).with(csrf()).param("password", "another one here"))
                .andExpect(status().isNotFound());
        Person person = people.byUsername("pages-somebody").orElseThrow();
        String home = "/admin/people/" + person.id();

        mvc.perform(by(get(home + "/offices/new").param("q", "50070000")))
                .andExpect(content().string(containsString("Dusit District Office")));
        mvc.perform(office(home, "๑", "ต.ค.", "๒๕๖๙").param("role", "HEAD")).andExpect(redirectedUrl(home));
        var held = people.officesOf(person.id()).getFirst();
        assertThat(held.role()).isEqualTo(Role.HEAD);
        assertThat(held.validFrom()).isEqualTo("2026-10-01");
        mvc.perform(by(post(home + "/offices/" + held.id() + "/end"))
                        .param("validTo-day", "30")
                        .param("validTo-month", "9")
                        .param("validTo-year", "2570"))
                .andExpect(redirectedUrl(home));
        assertThat(people.officesOf(person.id()).getFirst().validTo()).isEqualTo("2027-09-30");
        mvc.perform(by(get(home))).andExpect(content().string(containsString("30 Sep 2027")));
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() throws Exception {
        mvc.perform(by(post("/admin/people")).param("nameTh", "ทดลอง").param("username", "dusit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("username-error")))
                .andExpect(content().string(containsString("ทดลอง")));
        mvc.perform(by(post("/admin/people")).param("username", "nobody-yet"))
                .andExpect(content().string(containsString("nameTh-error")));
        mvc.perform(by(post("/admin/people")).param("nameTh", "ก".repeat(201)).param("username", "nobody-yet"))
                .andExpect(status().isUnprocessableContent());
        String home =
                "/admin/people/" + people.byUsername("dusit").orElseThrow().id();
        mvc.perform(office(home, "31", "2", "2569").param("role", "HEAD"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("validFrom-error")));
        mvc.perform(office(home, "1", "2", "2569")).andExpect(content().string(containsString("Choose a role.")));
        long others = people.officesOf(people.byUsername("health").orElseThrow().id())
                .getFirst()
                .id();
        mvc.perform(by(get(home + "/offices/" + others + "/end"))).andExpect(status().isNotFound());
    }

    @Test
    void aTokenIsShownOnceAndRevoked() throws Exception {
        long id = people.byUsername("health-director").orElseThrow().id();
        String page = mvc.perform(by(post("/admin/people/" + id + "/tokens")).param("label", "pages test"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("rm_[\\w-]{43}").matcher(page);
        assertThat(secret.find()).isTrue();
        mvc.perform(by(get("/admin/people/" + id)))
                .andExpect(content().string(containsString("pages test")))
                .andExpect(content().string(not(containsString(secret.group()))));
        MockHttpServletRequestBuilder call =
                get("/api/v1/groups").header(HttpHeaders.AUTHORIZATION, "Bearer " + secret.group());
        mvc.perform(call).andExpect(status().isOk());
        long token = tokens.of(id).getFirst().id();
        mvc.perform(by(post("/admin/people/1/tokens/" + token + "/revoke"))).andExpect(status().isNotFound());
        mvc.perform(by(post("/admin/people/" + id + "/tokens/" + token + "/revoke")))
                .andExpect(status().is3xxRedirection());
        mvc.perform(call).andExpect(status().isUnauthorized());
    }

    @Test
    void anAccountIsDisabledAndEnabled() throws Exception {
        Person person = people.byUsername("bangkhen-director").orElseThrow();
        String home = "/admin/people/" + person.id();
        mvc.perform(by(post(home + "/disable"))).andExpect(redirectedUrl(home));
        mvc.perform(get("/my-work").with(SignedInAs.person(people, person.username())))
                .andExpect(redirectedUrl("/sign-in?next=%2Fmy-work"));
        mvc.perform(by(post(home + "/enable"))).andExpect(redirectedUrl(home));
        mvc.perform(get("/my-work").with(SignedInAs.person(people, person.username())))
                .andExpect(status().isOk());
        long self = people.byUsername("admin").orElseThrow().id();
        mvc.perform(by(post("/admin/people/" + self + "/disable"))).andExpect(status().isUnprocessableContent());
    }

    private MockHttpServletRequestBuilder office(String home, String day, String month, String year) {
        return by(post(home + "/offices"))
                .param("q", "50070000")
                .param("organisation", "50070000")
                .param("validFrom-day", day)
                .param("validFrom-month", month)
                .param("validFrom-year", year);
    }

    private MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(SignedInAs.person(people, "admin")).cookie(new Cookie("lang", "en"));
    }
}

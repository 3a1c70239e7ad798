package org.ruammue.organisations.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Organisations, groups and holidays by the API. */
@ApplicationTest
class OrganisationApiTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Test
    void listsOrganisationsInPages() throws Exception {
        mvc.perform(by("dusit", get("/api/v1/organisations?kind=district_office&size=20&page=3")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(10)))
                .andExpect(jsonPath("$.total").value(50))
                .andExpect(jsonPath("$.page").value(3))
                .andExpect(jsonPath("$.items[0].parent").value("00000000"));
        mvc.perform(by("dusit", get("/api/v1/organisations?parent=03000000&size=100000")))
                .andExpect(jsonPath("$.size").value(200))
                .andExpect(jsonPath("$.items[0].code").value("03010000"));
        mvc.perform(by("dusit", get("/api/v1/organisations/50070000")))
                .andExpect(jsonPath("$.name.th").value("สำนักงานเขตดุสิต"))
                .andExpect(jsonPath("$.name.en").value("Dusit District Office"))
                .andExpect(jsonPath("$.civilCode").value("1002"))
                .andExpect(jsonPath("$.tile.column").value(3))
                .andExpect(jsonPath("$.exists").value(true))
                .andExpect(jsonPath("$.id").doesNotExist());
        mvc.perform(by("dusit", get("/api/v1/organisations/nowhere"))).andExpect(status().isNotFound());
    }

    @Test
    void listsGroupsAndHolidays() throws Exception {
        mvc.perform(by("dusit", get("/api/v1/groups")))
                .andExpect(jsonPath("$[0].key").value("departments"))
                .andExpect(jsonPath("$[0].members").value(16));
        mvc.perform(by("dusit", get("/api/v1/groups/bangkok-east/members")))
                .andExpect(jsonPath("$.total").value(9));
        mvc.perform(by("dusit", get("/api/v1/holidays?from=2021-04-01&to=2021-04-30")))
                .andExpect(jsonPath("$.total").value(5))
                .andExpect(jsonPath("$.items[0].day").value("2021-04-06"));
    }

    @Test
    void anAdministratorKeepsOrganisations() throws Exception {
        mvc.perform(by("admin", post("/api/v1/organisations"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"code": "api-institute", "nameTh": "สถาบันสมมติ", "kind": "research_institute"}"""))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/organisations/api-institute"));
        mvc.perform(by("admin", put("/api/v1/organisations/api-institute"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"code": "api-institute", "nameTh": "สถาบันสมมติใหม่", "kind": "research_institute",
                                 "validFrom": "2021-01-01", "validTo": "2021-12-31"}"""))
                .andExpect(jsonPath("$.name.th").value("สถาบันสมมติใหม่"))
                .andExpect(jsonPath("$.exists").value(false));
        mvc.perform(by("admin", post("/api/v1/organisations"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"code": "api-institute"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void anAdministratorKeepsGroupsAndHolidays() throws Exception {
        mvc.perform(by("admin", post("/api/v1/groups"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"key": "api-group", "nameTh": "กลุ่มทดสอบ", "kind": "other"}"""))
                .andExpect(status().isCreated());
        mvc.perform(by("admin", post("/api/v1/groups/api-group/members"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"organisation": "50070000", "validFrom": "2021-01-01"}"""))
                .andExpect(status().isNoContent());
        mvc.perform(by("admin", get("/api/v1/groups/api-group/members")))
                .andExpect(jsonPath("$.items[0].organisation").value("50070000"));
        String location = mvc.perform(by("admin", post("/api/v1/holidays"))
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"day": "2033-07-06", "nameTh": "วันทดสอบ", "kind": "special"}"""))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(by("admin", delete(location))).andExpect(status().isNoContent());
        mvc.perform(by("admin", get(location))).andExpect(status().isNotFound());
    }

    @Test
    void othersMayReadButNotChange() throws Exception {
        mvc.perform(get("/api/v1/organisations")).andExpect(status().isUnauthorized());
        for (var request : new MockHttpServletRequestBuilder[] {
            post("/api/v1/organisations"),
            put("/api/v1/organisations/50070000"),
            post("/api/v1/groups"),
            post("/api/v1/groups/departments/members"),
            post("/api/v1/groups/departments/members/1/end"),
            post("/api/v1/holidays"),
            put("/api/v1/holidays/1"),
            delete("/api/v1/holidays/1")
        }) {
            mvc.perform(by("coordinator", request).contentType(APPLICATION_JSON).content("{}"))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void brokenRequestsAreRefusedInPlainWords() throws Exception {
        mvc.perform(by("admin", post("/api/v1/organisations"))
                        .contentType(APPLICATION_JSON)
                        .content("{\"code\": "))
                .andExpect(status().isBadRequest());
        mvc.perform(by("dusit", get("/api/v1/holidays?from=2021-02-30"))).andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder by(String username, MockHttpServletRequestBuilder request) {
        return request.with(SignedInAs.person(people, username));
    }
}

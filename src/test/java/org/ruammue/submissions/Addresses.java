package org.ruammue.submissions;

import static org.ruammue.submissions.Requests.json;
import static org.ruammue.submissions.Requests.typed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every address at which a survey can be read or changed.
 *
 * @param row of the list of wishes
 * @param comment of somebody in the agency
 */
record Addresses(Survey survey, String round, String row, long comment) {
    /** Everything that shows something of an agency's submission. */
    List<String> reading(String agency) {
        List<String> all = new ArrayList<>();
        for (String below : List.of(
                "",
                "/sections/unit",
                "/sections/wishes",
                "/sections/wishes?row=" + row,
                "/check",
                "/comments",
                "/present",
                "/excel",
                "/excel/answers.xlsx",
                "/excel/1",
                "/answers/pulse",
                "/receipt/1",
                "/revisions/1/changes")) {
            all.add(survey.page(agency) + below);
        }
        for (String below : List.of(
                "/board",
                "/board/pulse?seen=x",
                "/overview",
                "/overview/wishes.csv",
                "/overview/wishes.json",
                "/prepare",
                "/participants",
                "/participants/survey/" + survey.participant(agency),
                "/remind/survey",
                "/answers/survey/" + agency,
                "/answers/survey/" + agency + "/return")) {
            all.add("/rounds/" + round + below);
        }
        String api = "/api/v1/rounds/" + round;
        all.addAll(List.of(
                survey.api(agency),
                survey.api(agency) + "/comments",
                survey.api(agency) + "/earlier",
                survey.api(agency) + "/workbook.xlsx",
                api,
                api + "/steps/survey/standings",
                api + "/wishes",
                api + "/wishes.csv",
                api + "/wishes.json"));
        return all;
    }

    /** Everything that changes an agency's submission; the coordinator's part only of what was submitted. */
    List<MockHttpServletRequestBuilder> changing(String agency, boolean submitted) {
        String page = survey.page(agency);
        String api = survey.api(agency);
        List<MockHttpServletRequestBuilder> all = new ArrayList<>();
        all.add(typed(post(page + "/answers"), "contact-name", "taken over", 1));
        all.add(post(page + "/sections/unit").param("version:contact-name", "1").param("contact-name", "taken over"));
        all.add(typed(put(api + "/answers"), "contact-name", "taken over", 1));
        all.add(post(page + "/sections/wishes/rows"));
        all.add(post(page + "/sections/wishes/rows/" + row + "/remove"));
        all.add(post(page + "/send-back").param("note", "x"));
        all.add(post(page + "/comments").param("path", "unit").param("words", "x"));
        all.add(post(page + "/sections/unit").param("say:unit", "x"));
        all.add(json(post(api + "/comments"), "{\"path\": \"unit\", \"words\": \"x\"}"));
        for (String act : List.of("resolve", "reopen", "remove")) {
            all.add(post(page + "/comments/" + comment + "/" + act));
            all.add(post(page + "/sections/unit/comments/" + comment + "/" + act));
        }
        all.add(post(api + "/comments/" + comment + "/resolve"));
        all.add(delete(api + "/comments/" + comment));
        all.add(post(page + "/sections/unit/take").param("take-all", "unit"));
        all.add(post(page + "/sections/unit/takings/1/undo"));
        all.add(json(post(api + "/earlier/take"), "{\"answers\": [\"1:contact-name@1\"]}"));
        all.add(post(api + "/earlier/takings/1/undo"));
        all.add(post(page + "/excel/1/apply"));
        all.add(post(page + "/excel/1/drop"));
        all.add(post(api + "/workbook/1/apply"));
        all.add(post(api + "/workbook.xlsx")
                .contentType("application/octet-stream")
                .content(new byte[] {1}));
        for (String act : List.of("request-approval", "take-back", "approve", "submit", "withdraw")) {
            all.add(post(page + "/" + act));
        }
        for (String act : List.of("request-approval", "take-back", "approve", "submit")) {
            all.add(post(api + "/" + act));
        }
        for (String act : List.of("send-back", "withdraw")) {
            all.add(json(post(api + "/" + act), "{\"note\": \"x\"}"));
        }
        all.add(post(api + "/rows/wishes"));
        all.add(delete(api + "/rows/wishes/" + row));
        all.add(put(api + "/rows/wishes/" + row));
        if (submitted) {
            all.add(post("/rounds/" + round + "/answers/survey/" + agency + "/return")
                    .param("mark", "contact-name")
                    .param("note", "x"));
            all.add(post("/rounds/" + round + "/answers/survey/" + agency + "/accept"));
            all.add(post(api + "/accept"));
            all.add(json(
                    post(api + "/return"),
                    "{\"note\": \"x\", \"fields\": [{\"path\": \"contact-name\", \"remark\": \"\"}]}"));
        }
        return all;
    }
}

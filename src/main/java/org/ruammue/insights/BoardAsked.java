package org.ruammue.insights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ruammue.programmes.Round;

/** What the address of the board says: {@code ?step=survey&q=ดุสิต&standing=late&group=…&time=late&sort=-last&page=2}. */
public record BoardAsked(
        String step, String words, String standing, String group, String timeliness, String sort, int page) {
    String query(String standingWanted, String groupWanted) {
        return "?step=" + step
                + part("q", words)
                + part("standing", standingWanted)
                + part("group", groupWanted)
                + part("time", timeliness);
    }

    /** The board of the round as the address has it. */
    String board(Round round) {
        return "/rounds/" + round.slug() + "/board" + query(standing, group);
    }

    String answerPage(Round round, String code) {
        return "/rounds/" + round.slug() + "/answers/" + step + "/" + code;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

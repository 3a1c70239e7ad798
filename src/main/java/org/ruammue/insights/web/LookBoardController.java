package org.ruammue.insights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ruammue.insights.BoardView;
import org.ruammue.web.Choice;
import org.ruammue.web.Count;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.ruammue.web.Share;
import org.ruammue.web.Tile;
import org.ruammue.web.TileMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board with invented figures, for those who work on its look. Only in development mode. */
@Controller
@ConditionalOnProperty("ruammue.development")
class LookBoardController {
    private static final LocalDate DUE = LocalDate.of(2026, 4, 6);
    private static final List<String> ORDER =
            List.of("accepted", "submitted", "with-head", "drafting", "not-started", "returned", "late", "waived");
    private final Messages messages;

    LookBoardController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/look/board")
    String board(Model model) {
        List<Tile> districts = LookDistricts.tiles();
        List<Tile> units = units();
        List<Tile> all = Stream.concat(districts.stream(), units.stream()).toList();
        Share answered = answered(all);
        model.addAttribute(
                "board",
                new BoardView(
                        new BoardView.Head(
                                new LocalizedText(
                                        "สำรวจความประสงค์ในการสร้างความร่วมมือ ปี 2569", "Collaboration wishes 2026"),
                                new LocalizedText("กระดานติดตาม", "Board"),
                                LocalDate.of(2026, 3, 23),
                                new Due(DUE, DUE.plusDays(1), new LocalizedText("วันจักรี", "Chakri Day"), 2, false),
                                LocalDate.of(2026, 4, 17),
                                answered,
                                "/look/board",
                                "/look",
                                "/look/board",
                                answered.total() - answered.value(),
                                "/look/board"),
                        counts(all),
                        new BoardView.Places(new TileMap(districts), groups(districts), units),
                        filters(),
                        new BoardView.Table(
                                rows(all),
                                new Paging(1, 25, all.size(), "/look/board?page="),
                                "standing",
                                "/look/board?sort=")));
        return "insights/board";
    }

    private static Share answered(List<Tile> tiles) {
        return new Share(
                tiles.stream()
                        .filter(t ->
                                t.standing().equals("submitted") || t.standing().equals("accepted"))
                        .count(),
                tiles.size());
    }

    private List<Count> counts(List<Tile> all) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("", new LocalizedText("ทั้งหมด", "All"), all.size(), "/look/board", true));
        for (String standing : ORDER) {
            long number =
                    all.stream().filter(t -> t.standing().equals(standing)).count();
            counts.add(new Count(standing, messages.both("web.standing." + standing), number, "/look/board", false));
        }
        return counts;
    }

    private static List<BoardView.Group> groups(List<Tile> districts) {
        return LookDistricts.groups().stream()
                .map(group -> new BoardView.Group(
                        group,
                        answered(districts.stream()
                                .filter(t -> t.group().equals(group))
                                .toList()),
                        "/look/board",
                        false))
                .toList();
    }

    private static List<Tile> units() {
        List<LocalizedText> names = List.of(
                new LocalizedText("สำนักการแพทย์", "Medical Service"),
                new LocalizedText("สำนักอนามัย", "Health"),
                new LocalizedText("สำนักการศึกษา", "Education"),
                new LocalizedText("สำนักการโยธา", "Public Works"),
                new LocalizedText("สำนักการระบายน้ำ", "Drainage"),
                new LocalizedText("สำนักการคลัง", "Finance"),
                new LocalizedText("สำนักเทศกิจ", "City Law Enforcement"),
                new LocalizedText("สำนักการจราจรและขนส่ง", "Traffic and Transport"),
                new LocalizedText("สำนักสิ่งแวดล้อม", "Environment"),
                new LocalizedText("สำนักพัฒนาสังคม", "Social Development"),
                new LocalizedText("สำนักดิจิทัลกรุงเทพมหานคร", "Digital"),
                new LocalizedText("สำนักงาน ก.ก.", "Civil Service Commission"));
        List<Tile> tiles = new ArrayList<>();
        for (LocalizedText name : names) {
            tiles.add(new Tile(
                    "0" + (300 + tiles.size()),
                    name,
                    new LocalizedText("สำนัก", "Departments"),
                    "/look/board",
                    0,
                    0,
                    LookDistricts.standing(tiles.size() + 3),
                    null));
        }
        return tiles;
    }

    private static BoardView.Filters filters() {
        return new BoardView.Filters(
                "/look/board",
                "",
                List.of(new Choice("late", new LocalizedText("เลยกำหนด", "Late"), null, false)),
                LookDistricts.groups().stream()
                        .map(group -> new Choice(group.en(), group, null, false))
                        .toList(),
                List.of(new Choice("late", new LocalizedText("ล่าช้า", "Late"), null, false)),
                "/look/board");
    }

    private static List<BoardView.Row> rows(List<Tile> all) {
        LocalizedText sent = new LocalizedText("ผู้อำนวยการอนุมัติและส่ง", "approved and submitted");
        LocalizedText wrote = new LocalizedText("ผู้ประสานงานแก้ร่าง", "focal person wrote");
        Instant start = Instant.parse("2026-04-04T09:41:00Z");
        List<BoardView.Row> rows = new ArrayList<>();
        for (Tile tile : all.subList(0, 25)) {
            String standing = tile.standing();
            boolean in = standing.equals("submitted") || standing.equals("accepted");
            boolean nothing = standing.equals("not-started") || standing.equals("waived");
            LocalizedText office = new LocalizedText(
                    "สำนักงานเขต" + tile.name().th(), tile.name().en() + " District Office");
            rows.add(new BoardView.Row(
                    tile.code(),
                    office,
                    tile.group(),
                    standing,
                    in ? "on-time" : standing.equals("late") ? "late" : "",
                    standing.equals("returned") ? DUE.plusDays(8) : null,
                    nothing ? null : start.minusSeconds(rows.size() * 9137L),
                    nothing ? null : in ? sent : wrote,
                    "/look/board",
                    in || standing.equals("waived") ? null : "/look/board",
                    in || standing.equals("waived") ? null : "/look/board"));
        }
        return rows;
    }
}

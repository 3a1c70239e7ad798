package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruammue.forms.rich.RichText;

class RichTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>ก <b>ข</b> <i>ค</i></p>                        | <p>ก <strong>ข</strong> <em>ค</em></p>
            <h1>หัวเรื่อง</h1><h5>ย่อย</h5>                        | <h3>หัวเรื่อง</h3><h4>ย่อย</h4>
            <h6>ก</h6><h4>ข</h4>                             | <h3>ก</h3><h4>ข</h4>
            <ul><li>ก<li><p>ข</p><ol><li>ค</ol></ul>           | <ul><li><p>ก</p></li><li><p>ข</p><ol><li><p>ค</p></li></ol></li></ul>
            <div>ก<div>ข</div>ค</div>                        | <p>ก</p><p>ข</p><p>ค</p>
            <p>ก<br>ข<br></p><p> </p>                       | <p>ก<br>ข</p>
            <p class=MsoNormal style="color:red"><span lang=TH>ก</span><o:p></o:p></p> | <p>ก</p>
            <p><a href="https://bangkok.go.th" onclick=x>ก</a></p> | <p><a href="https://bangkok.go.th" rel="noopener noreferrer">ก</a></p>
            <p><a href="www.bangkok.go.th/x">ก</a></p>       | <p><a href="https://www.bangkok.go.th/x" rel="noopener noreferrer">ก</a></p>
            <p><a href="javascript:alert(1)">ก</a></p>       | <p>ก</p>
            <p><a href="JaVa&#x09;script:alert(1)">ก</a></p> | <p>ก</p>
            <p><a href="data:text/html,x">ก</a></p>          | <p>ก</p>
            <p>ก<script>alert(1)</script><style>p{}</style></p> | <p>ก</p>
            <p>ก<img src=x onerror=alert(1)>ข</p>            | <p>กข</p>
            <p><svg><p><style><a title="</style><img src=x onerror=alert(1)>"> | <p>"&gt;</p>
            <p>&lt;script>alert(1)&lt;/script></p>           | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <p>น&#x0e4d;&#x0e32;&#x200b;&#x202e;</p>         | <p>นำ</p>
            <table><tr><td>ก<td>ข</table>                    | ก ข
            <p> </p>                                        | ``
            """)
    void keepsASmallSafePartOfHtml(String html, String stored) {
        String read = RichText.of(html).html();
        if (html.startsWith("<p>") || stored.startsWith("<") || stored.isEmpty()) {
            assertThat(read).isEqualTo(stored);
        }
        assertThat(RichText.of(read).html()).isEqualTo(read);
    }

    @Test
    void readsAPlainTextWithItsMarks() {
        RichText text = RichText.of("""
                ## ความเป็นมา
                ย่อหน้า **หนา** และ __เอียง__
                บรรทัดสอง

                - หนึ่ง
                  1. ย่อย
                  ๒. ย่อยสอง
                - สอง [เว็บ](bangkok.go.th)
                a < b & file_name_x 2 ** 3""");
        assertThat(text.html())
                .isEqualTo("<h3>ความเป็นมา</h3><p>ย่อหน้า <strong>หนา</strong> และ <em>เอียง</em><br>บรรทัดสอง</p>"
                        + "<ul><li><p>หนึ่ง</p><ol><li><p>ย่อย</p></li><li><p>ย่อยสอง</p></li></ol></li><li><p>สอง "
                        + "<a href=\"https://bangkok.go.th\" rel=\"noopener noreferrer\">เว็บ</a></p></li></ul>"
                        + "<p>a &lt; b &amp; file_name_x 2 ** 3</p>");
        assertThat(text.plain()).isEqualTo("""
                ความเป็นมา
                ย่อหน้า หนา และ เอียง
                บรรทัดสอง
                - หนึ่ง
                  1. ย่อย
                  2. ย่อยสอง
                - สอง เว็บ (https://bangkok.go.th)
                a < b & file_name_x 2 ** 3""");
        assertThat(RichText.of(text.marked()).html()).isEqualTo(text.html());
        assertThat(text.content()).startsWith("ความเป็นมา\nย่อหน้า หนา").contains("\nสอง เว็บ\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>- ไม่ใช่รายการ</p><p>2569. ปี</p><p># เลข</p>",
                "<p>**ดาว** __ขีด__ [ก](http://a.th) \\ ทับ</p>",
                "<p>ก*<strong>*ข*</strong>_<em>_ค_</em></p>",
                "<p><strong> ก </strong><em><strong>ข</strong></em></p>",
                "<ol><li>ก</li><li>ข</li></ol><ul><li>ค</li></ul><ol><li>ง</li></ol>",
                "<ul><li>ก<ul><li>ข<ul><li>ค<ul><li>ง</li></ul></li></ul></li></ul></li></ul>",
                "<ul><li>ก<br>บรรทัดสอง</li></ul><p>- x</p>",
                "<p><a href='https://a.th'><strong>ก</strong> ]ข</a></p>"
            })
    void aPlainFieldGivesBackWhatItWasGiven(String html) {
        RichText text = RichText.of(html);
        assertThat(RichText.of(text.marked()).html()).isEqualTo(text.html());
    }

    @Test
    @Timeout(10)
    void standsAgainstWhatIsMadeToHang() {
        for (String piece :
                new String[] {"<ul><li>", "<b>", "<p><a href=x>", "[", "**", "__a", "- ", "\\", "<", "&#"}) {
            String hostile = "<p>" + piece.repeat(100_000 / piece.length() - 1);
            RichText html = RichText.of(hostile.substring(0, Math.min(hostile.length(), 100_000)));
            assertThat(RichText.of(html.html()).html()).isEqualTo(html.html());
            RichText marks = RichText.of(piece.repeat(20_000 / piece.length()));
            assertThat(marks.content()).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> html() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<h3>",
                        "</h3>",
                        "<ul>",
                        "</ul>",
                        "<ol>",
                        "</ol>",
                        "<li>",
                        "</li>",
                        "<b>",
                        "</b>",
                        "<em>",
                        "</em>",
                        "<a href='https://a.th'>",
                        "</a>",
                        "<br>",
                        " ",
                        "ก",
                        "น้ำ",
                        "*",
                        "_",
                        "[",
                        "](",
                        "\\",
                        "- ",
                        "1. ",
                        "#",
                        "<script>",
                        "</script>",
                        "&lt;",
                        "<img src=x onerror=y>",
                        "\n",
                        "  ",
                        "<td>",
                        "<svg>")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2000)
    void whatIsStoredIsSafeAndReadsBackTheSame(@ForAll("html") String pieces) {
        for (String typed : new String[] {"<p>" + pieces, pieces}) {
            RichText text = RichText.of(typed);
            String html = text.html();
            assertThat(RichText.of(html).html()).isEqualTo(html);
            assertThat(RichText.of(text.marked()).html()).isEqualTo(html);
            assertThat(Jsoup.parseBodyFragment(html).body().select("*:not(p,h3,h4,ul,ol,li,strong,em,a,br,body)"))
                    .isEmpty();
            assertThat(Jsoup.parseBodyFragment(html).select("[onerror],[src],[style]"))
                    .isEmpty();
        }
    }
}

package org.ruammue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.DateStyle;
import org.ruammue.thai.Era;
import org.ruammue.thai.ThaiDates;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template needs of the request it answers: words, dates, the viewer, addresses. First parameter of each template. */
public final class Page {
    /** The zone of every date shown. */
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Request attribute under which {@code accounts} leaves the {@link Viewer}. */
    public static final String VIEWER = "ruammue.viewer";

    private final PageContext context;
    private final HttpServletRequest request;
    private final Locale locale;

    Page(PageContext context, HttpServletRequest request, Locale locale) {
        this.context = context;
        this.request = request;
        this.locale = locale;
    }

    public String t(String key, Object... args) {
        return context.messages().get(locale, key, args);
    }

    public String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(locale);
    }

    /** The name in the reader's language, where a record keeps the two apart. */
    public String name(String thai, @Nullable String english) {
        return new LocalizedText(thai, english == null ? "" : english).in(locale);
    }

    public boolean thai() {
        return !locale.getLanguage().equals("en");
    }

    public String lang() {
        return thai() ? "th" : "en";
    }

    public Locale locale() {
        return locale;
    }

    /** "7 เมษายน 2564" or "7 April 2021". */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.format(date, thai() ? DateStyle.LONG_THAI : DateStyle.LONG_ENGLISH);
    }

    /** "7 เม.ย. 2564" or "7 Apr 2021". */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.format(date, thai() ? DateStyle.SHORT_THAI : DateStyle.SHORT_ENGLISH);
    }

    /** "วันพุธที่ 7 เมษายน 2564" or "Wednesday 7 April 2021". */
    public String weekdayDate(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        String weekday = ThaiDates.weekday(date.getDayOfWeek(), thai());
        return thai() ? "วัน" + weekday + "ที่ " + date(date) : weekday + " " + date(date);
    }

    /** "พุธ" or "Wed". */
    public String weekday(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern(thai() ? "EEEE" : "EEE", locale).format(date);
    }

    /** "7 เม.ย. 2564 14:05 น." in Bangkok time. */
    public String dateTime(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        return shortDate(instant.atZone(BANGKOK).toLocalDate()) + " " + time(instant);
    }

    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        String clock = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(BANGKOK));
        return thai() ? clock + " น." : clock;
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A Buddhist year as the reader counts: 2570, or 2027 in English. */
    public String year(int buddhistYear) {
        return String.valueOf(thai() ? buddhistYear : Era.BUDDHIST.toChristian(buddhistYear));
    }

    /** Where we are, with the query, for links that come back here. */
    public String path() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The sign-in page that leads back here. */
    public String signIn() {
        return "/sign-in?next=" + java.net.URLEncoder.encode(path(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** This address in the other language. */
    public String otherLanguage() {
        String query = request.getQueryString();
        String rest =
                query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        String base = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return base + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + (thai() ? "en" : "th");
    }

    public String asset(String name) {
        return context.assets().address(name);
    }

    public @Nullable Viewer viewer() {
        return (Viewer) request.getAttribute(VIEWER);
    }

    public List<MenuItem> menu() {
        Viewer viewer = viewer();
        return viewer == null
                ? List.of()
                : context.menu().stream()
                        .filter(item -> item.visible().test(viewer))
                        .toList();
    }

    public boolean isCurrent(MenuItem item) {
        return request.getRequestURI().startsWith(item.href());
    }

    public String csrfName() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrf() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /** A fragment is asked for by htmx, not a whole page. */
    public boolean htmx() {
        return request.getHeader("HX-Request") != null;
    }

    public boolean development() {
        return context.development();
    }

    /** The demo city is invented; its pages say so. */
    public boolean demo() {
        return context.demo();
    }

    /** A word of success left by the command before this page, or null. */
    public @Nullable String flash() {
        return (String) request.getAttribute(Flash.ATTRIBUTE);
    }
}

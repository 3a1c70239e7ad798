package org.ruammue.workbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.ruammue.workbooks.Cell.Kind;

/**
 * A number as it stands in a workbook. Days are counted from 1900 (with the 29 February 1900 that never was) or, in
 * files from old Macs, from 1904.
 */
record StoredNumber(BigDecimal value) {
    /** Digits that spreadsheet programs keep; what lies beyond is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** @throws NumberFormatException also for exponents out of all proportion */
    static StoredNumber of(String raw) {
        BigDecimal value = new BigDecimal(raw.strip());
        if (Math.abs((long) value.scale()) > 400) {
            throw new NumberFormatException(raw);
        }
        return new StoredNumber(value);
    }

    Kind kind(NumberFormat format) {
        return switch (format) {
            case PLAIN -> Kind.NUMBER;
            case PERCENTAGE -> Kind.PERCENTAGE;
            case DATE, DATE_TIME -> dated() ? Kind.DATE : Kind.NUMBER;
            case TIME -> dated() ? (value.compareTo(BigDecimal.ONE) < 0 ? Kind.TIME : Kind.DATE) : Kind.NUMBER;
        };
    }

    String text(NumberFormat format, boolean from1904) {
        return switch (kind(format)) {
            case PERCENTAGE -> plain(value.movePointRight(2)) + "%";
            case DATE -> date(format, from1904);
            case TIME -> LocalTime.MIN.plusSeconds(seconds() % 86_400).toString();
            default -> plain(value);
        };
    }

    private boolean dated() {
        return value.signum() >= 0 && value.compareTo(MOST_DAYS) < 0;
    }

    private String date(NumberFormat format, boolean from1904) {
        LocalDate first =
                from1904 ? FROM_1904 : value.compareTo(BigDecimal.valueOf(60)) < 0 ? FROM_1900.plusDays(1) : FROM_1900;
        LocalDateTime at = first.atStartOfDay().plusSeconds(seconds());
        return format == NumberFormat.DATE || at.truncatedTo(ChronoUnit.DAYS).equals(at)
                ? at.toLocalDate().toString()
                : at.toString();
    }

    private long seconds() {
        return value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}

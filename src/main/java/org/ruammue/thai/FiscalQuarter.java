package org.ruammue.thai;

import java.time.LocalDate;
import java.util.Comparator;

/** A quarter of a fiscal year: 1 is October to December, 4 is July to September. */
public record FiscalQuarter(FiscalYear year, int number) implements Comparable<FiscalQuarter> {
    private static final Comparator<FiscalQuarter> ORDER =
            Comparator.comparing(FiscalQuarter::year).thenComparingInt(FiscalQuarter::number);

    public FiscalQuarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has quarters 1 to 4, not " + number);
        }
    }

    public static FiscalQuarter of(LocalDate date) {
        int monthsSinceOctober = (date.getMonthValue() + 2) % 12;
        return new FiscalQuarter(FiscalYear.of(date), monthsSinceOctober / 3 + 1);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    @Override
    public int compareTo(FiscalQuarter other) {
        return ORDER.compare(this, other);
    }
}

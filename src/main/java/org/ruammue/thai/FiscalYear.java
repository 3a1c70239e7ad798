package org.ruammue.thai;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/** The Thai government's budget year, named by its Buddhist year: year N runs from 1 October N-1 to 30 September N. */
public record FiscalYear(int buddhistYear) implements Comparable<FiscalYear> {
    public FiscalYear {
        if (buddhistYear < 2485 || buddhistYear > 2743) {
            throw new IllegalArgumentException("not a Buddhist fiscal year: " + buddhistYear);
        }
    }

    public static FiscalYear of(LocalDate date) {
        int year = Era.BUDDHIST.yearOf(date.getYear());
        return new FiscalYear(date.getMonthValue() >= Month.OCTOBER.getValue() ? year + 1 : year);
    }

    public LocalDate firstDay() {
        return LocalDate.of(Era.BUDDHIST.toChristian(buddhistYear) - 1, Month.OCTOBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(Era.BUDDHIST.toChristian(buddhistYear), Month.SEPTEMBER, 30);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    public FiscalQuarter quarter(int number) {
        return new FiscalQuarter(this, number);
    }

    public List<FiscalQuarter> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
    }

    public FiscalYear next() {
        return new FiscalYear(buddhistYear + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(buddhistYear - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(buddhistYear, other.buddhistYear);
    }

    /** The bare number, e.g. 2564. */
    @Override
    public String toString() {
        return Integer.toString(buddhistYear);
    }
}

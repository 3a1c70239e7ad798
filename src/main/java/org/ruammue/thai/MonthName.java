package org.ruammue.thai;

import java.time.Month;
import java.util.List;

/** The names of one month. Written out here, so that no locale data of the JVM can change what a document says. */
record MonthName(Month month, String th, String shortTh, String en, String shortEn) {
    private static final List<MonthName> ALL = List.of(
            new MonthName(Month.JANUARY, "มกราคม", "ม.ค.", "January", "Jan"),
            new MonthName(Month.FEBRUARY, "กุมภาพันธ์", "ก.พ.", "February", "Feb"),
            new MonthName(Month.MARCH, "มีนาคม", "มี.ค.", "March", "Mar"),
            new MonthName(Month.APRIL, "เมษายน", "เม.ย.", "April", "Apr"),
            new MonthName(Month.MAY, "พฤษภาคม", "พ.ค.", "May", "May"),
            new MonthName(Month.JUNE, "มิถุนายน", "มิ.ย.", "June", "Jun"),
            new MonthName(Month.JULY, "กรกฎาคม", "ก.ค.", "July", "Jul"),
            new MonthName(Month.AUGUST, "สิงหาคม", "ส.ค.", "August", "Aug"),
            new MonthName(Month.SEPTEMBER, "กันยายน", "ก.ย.", "September", "Sep"),
            new MonthName(Month.OCTOBER, "ตุลาคม", "ต.ค.", "October", "Oct"),
            new MonthName(Month.NOVEMBER, "พฤศจิกายน", "พ.ย.", "November", "Nov"),
            new MonthName(Month.DECEMBER, "ธันวาคม", "ธ.ค.", "December", "Dec"));

    static List<MonthName> all() {
        return ALL;
    }

    static MonthName of(Month month) {
        return ALL.get(month.getValue() - 1);
    }

    String in(boolean thai, boolean abbreviated) {
        if (thai) {
            return abbreviated ? shortTh : th;
        }
        return abbreviated ? shortEn : en;
    }
}

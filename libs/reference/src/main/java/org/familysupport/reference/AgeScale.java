package org.familysupport.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.code.CodeList;

/**
 * Tells the band or stage in which a person stands on a day, from a list whose columns {@code from-age} and
 * {@code to-age} give half-open bounds in completed years.
 *
 * <p>No single law fixes such bands and the sources differ, so they are data (domain 3.4, 4.3). The
 * bands follow each other with no gap and no overlap. A band with no lower bound is the time before birth.
 */
public final class AgeScale {
    private final List<Band> bands;

    private AgeScale(List<Band> bands) {
        this.bands = bands;
    }

    /** The scale that {@code list} describes. */
    public static AgeScale of(CodeList list) {
        List<Band> bands = new ArrayList<>();
        int end = list.codes().getFirst().attribute("from-age").isPresent() ? 0 : Integer.MIN_VALUE;
        for (Code code : list.codes()) {
            Band band = new Band(
                    code, years(code, "from-age", Integer.MIN_VALUE), years(code, "to-age", Integer.MAX_VALUE));
            if (band.from != end || band.to <= band.from) {
                throw new IllegalArgumentException(list.name() + ": gap or overlap at " + code.code());
            }
            end = band.to;
            bands.add(band);
        }
        if (end != Integer.MAX_VALUE) {
            throw new IllegalArgumentException(list.name() + ": the last band must have no upper bound");
        }
        return new AgeScale(List.copyOf(bands));
    }

    /** The band in which somebody born on {@code birth} stands on {@code day}; none before birth unless the list says. */
    public Optional<Code> on(LocalDate birth, LocalDate day) {
        int age = day.isBefore(birth) ? -1 : Period.between(birth, day).getYears();
        return bands.stream()
                .filter(band -> band.from <= age && age < band.to)
                .map(Band::code)
                .findFirst();
    }

    /**
     * The first day on which somebody born on {@code birth} stands in a band; empty for the time before birth. Who was born
     * on 29 February is a year older on 1 March of a common year.
     */
    public static Optional<LocalDate> firstDay(Code band, LocalDate birth) {
        return firstAge(band).map(age -> {
            LocalDate day = birth.plusYears(age);
            return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
        });
    }

    /** The age, in completed years, at which a band begins; empty for the time before birth. */
    public static Optional<Integer> firstAge(Code band) {
        return band.attribute("from-age").map(Integer::valueOf);
    }

    private static int years(Code code, String column, int otherwise) {
        return code.attribute(column).map(Integer::valueOf).orElse(otherwise);
    }

    private record Band(Code code, int from, int to) {}
}

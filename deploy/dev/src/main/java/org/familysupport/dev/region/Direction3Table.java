package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.familysupport.reference.csv.CsvRow;
import org.familysupport.reference.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * The figures of direction 3 in the Novosibirsk report 2020–2021 (S1:46-49), to be printed beside what the reporting
 * service computes.
 *
 * <p>The report prints no families for Suzun and none of 2020 for Semya: Semya's are those of two years less those of
 * 2021, since none of its children recurs, and Suzun's are what remains of the headline. Parents stand for families.
 *
 * @param figures children, then families, of the whole direction first
 */
public record Direction3Table(List<Direction3Figure> figures) {
    /** The code of the direction. */
    public static final String DIRECTION = "home-rehabilitation";

    /** The unit of the lines on children. */
    public static final String CHILDREN = "children";

    /** The unit of the lines on families. */
    public static final String FAMILIES = "families";

    public Direction3Table {
        figures = List.copyOf(figures);
    }

    /** What the report says. */
    public static Direction3Table published() {
        CsvTable report = CsvTable.resource(Direction3Table.class, "/region/novosibirsk-2020-2021.csv");
        Direction3Figure all = printed(report, "3f", null, FAMILIES);
        Direction3Figure central = printed(report, "3d-p", Direction3Provider.CENTRAL_OKRUG, FAMILIES);
        Direction3Figure semya = semyaFamilies(row(report, "3a-p"));
        return new Direction3Table(List.of(
                printed(report, "3c", null, CHILDREN),
                printed(report, "3a-c", Direction3Provider.SEMYA, CHILDREN),
                printed(report, "3b-c", Direction3Provider.SUZUN, CHILDREN),
                printed(report, "3d-c", Direction3Provider.CENTRAL_OKRUG, CHILDREN),
                all,
                semya,
                new Direction3Figure(
                        Direction3Provider.SUZUN,
                        FAMILIES,
                        all.in2020() - semya.in2020() - central.in2020(),
                        all.in2021() - semya.in2021() - central.in2021(),
                        all.inTwoYears() - semya.inTwoYears() - central.inTwoYears(),
                        false),
                central));
    }

    /** The same lines, recounted from what was delivered. */
    public static Direction3Table recounted(Region region) {
        List<Direction3Figure> figures = new ArrayList<>();
        for (Direction3Figure line : published().figures()) {
            figures.add(new Direction3Figure(
                    line.provider(),
                    line.unit(),
                    count(region, line, 2020, 2020),
                    count(region, line, 2021, 2021),
                    count(region, line, 2020, 2021),
                    line.printed()));
        }
        return new Direction3Table(figures);
    }

    /** The line of {@code provider}, or of the whole direction. */
    public Direction3Figure figure(@Nullable Direction3Provider provider, String unit) {
        return figures.stream()
                .filter(line -> line.provider() == provider && line.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line of unit " + unit));
    }

    private static int count(Region region, Direction3Figure line, int first, int last) {
        Recount recount = Recount.of(region.deliveries())
                .direction(DIRECTION)
                .between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        Recount scoped = Optional.ofNullable(line.provider())
                .map(provider -> recount.organisation(provider.organisation()))
                .orElse(recount);
        return line.unit().equals(CHILDREN) ? scoped.children() : scoped.families();
    }

    private static Direction3Figure semyaFamilies(CsvRow row) {
        int both = row.number("two_year");
        int in2021 = row.number("y2021");
        return new Direction3Figure(Direction3Provider.SEMYA, FAMILIES, both - in2021, in2021, both, false);
    }

    private static Direction3Figure printed(
            CsvTable report, String id, @Nullable Direction3Provider provider, String unit) {
        CsvRow row = row(report, id);
        return new Direction3Figure(
                provider, unit, row.number("y2020"), row.number("y2021"), row.number("two_year"), true);
    }

    private static CsvRow row(CsvTable report, String id) {
        return report.rows().stream()
                .filter(row -> row.text("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no line " + id));
    }
}

package org.familysupport.referral.routes.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.routes.PrintableRoute;
import org.familysupport.referral.routes.Route;
import org.familysupport.referral.routes.RouteStep;
import org.familysupport.security.caller.Caller;
import org.familysupport.web.checks.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Puts a route sheet into words of one language. */
final class RouteWords {
    private static final DateTimeFormatter DAY_RU = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PrintableRoute printable;
    private final boolean english;
    private final ZoneId zone;

    private RouteWords(PrintableRoute printable, boolean english, ZoneId zone) {
        this.printable = printable;
        this.english = english;
        this.zone = zone;
    }

    /** The sheet of a route; moments are told in the region's time. */
    static RouteSheet of(PrintableRoute printable, boolean english, ZoneId zone) {
        return new RouteWords(printable, english, zone).sheet();
    }

    private RouteSheet sheet() {
        return new RouteSheet(
                english ? "en" : "ru",
                word(ofFamily() ? RouteWord.TITLE_OF_FAMILY : RouteWord.TITLE),
                word(RouteWord.CARE),
                facts(),
                word(RouteWord.STEPS),
                Stream.of(
                                RouteWord.STEP,
                                RouteWord.AGENCY,
                                RouteWord.ORGANISATION,
                                RouteWord.SERVICE,
                                RouteWord.DUE,
                                RouteWord.STATE)
                        .map(this::word)
                        .toList(),
                route().steps().stream().map(this::line).toList(),
                footer());
    }

    private boolean ofFamily() {
        return route().subject().kind() == SubjectKind.FAMILY;
    }

    private List<RouteSheet.Fact> facts() {
        Route route = route();
        List<RouteSheet.Fact> facts = new ArrayList<>();
        facts.add(fact(RouteWord.NUMBER, route.uuid().toString()));
        facts.add(fact(
                ofFamily() ? RouteWord.FAMILY : RouteWord.CHILD,
                route.subject().id().toString()));
        facts.add(fact(RouteWord.OPENED, day(route.openedAt().atZone(zone).toLocalDate())));
        facts.add(fact(RouteWord.OPENED_BY, name(route.createdByOrganisation())));
        facts.add(fact(RouteWord.STATUS, label("route-status", route.status().code())));
        if (route.reason() != null) {
            facts.add(fact(RouteWord.REASON, label("route-reason", route.reason())));
        }
        return facts;
    }

    private RouteSheet.Line line(RouteStep step) {
        return new RouteSheet.Line(
                String.valueOf(step.number()),
                label("sector", step.plan().sector()),
                organisation(step.plan().organisation()),
                label("service-type", step.plan().serviceType()),
                step.plan().dueOn() == null ? "" : day(step.plan().dueOn()),
                state(step));
    }

    /** Where it stands; when and by whom it was done, or why it was not. */
    private String state(RouteStep step) {
        String stands = label("route-step-status", step.status().code());
        LocalDate done = step.deliveredOn();
        OrganisationId by = step.deliveredBy();
        if (done != null && by != null) {
            return stands + " " + day(done) + ", " + name(by.value());
        }
        if (step.reason() != null) {
            return stands + ": " + label("route-reason", step.reason());
        }
        return step.late(today()) ? stands + ", " + word(RouteWord.LATE) : stands;
    }

    private String organisation(@Nullable OrganisationId id) {
        return id == null ? word(RouteWord.ANY) : name(id.value());
    }

    private String name(UUID id) {
        return printable.names().getOrDefault(id, word(RouteWord.UNKNOWN_ORGANISATION));
    }

    private String label(String list, String code) {
        return Vocabulary.LISTS
                .list(list)
                .find(code)
                .map(found -> english ? found.en() : found.ru())
                .orElse(code);
    }

    private String footer() {
        String moment = printable.printedAt().atZone(zone).format(TIME);
        return word(RouteWord.PRINTED) + " " + day(today()) + " " + moment + ", " + reader();
    }

    private String reader() {
        Caller caller = printable.seen().caller();
        return caller.person() == null ? name(caller.organisation()) : word(RouteWord.REPRESENTATIVE);
    }

    private LocalDate today() {
        return printable.printedAt().atZone(zone).toLocalDate();
    }

    private Route route() {
        return printable.seen().route();
    }

    private RouteSheet.Fact fact(RouteWord name, String value) {
        return new RouteSheet.Fact(word(name), value);
    }

    private String word(RouteWord word) {
        return word.in(english);
    }

    private String day(LocalDate day) {
        return day.format(english ? DAY_EN : DAY_RU);
    }
}

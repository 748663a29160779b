package org.familysupport.registry.records.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectKind;
import org.familysupport.registry.people.PersonName;
import org.familysupport.registry.records.PrintRecord;
import org.familysupport.registry.records.PrintableRecord;
import org.familysupport.registry.records.PrintedPerson;
import org.familysupport.registry.records.RecordEntry;
import org.familysupport.registry.records.RecordFilter;
import org.familysupport.registry.records.RecordLine;
import org.familysupport.registry.records.SupportGap;
import org.familysupport.web.checks.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Puts a record into words of one language. */
final class SheetWords {
    private static final DateTimeFormatter DAY_RU = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final PrintableRecord record;
    private final boolean english;
    private final ZoneId zone;

    private SheetWords(PrintableRecord record, boolean english, ZoneId zone) {
        this.record = record;
        this.english = english;
        this.zone = zone;
    }

    /** The sheet of a record; moments are told in the region's time. */
    static PrintSheet of(PrintableRecord record, boolean english, ZoneId zone) {
        return new SheetWords(record, english, zone).sheet();
    }

    private PrintSheet sheet() {
        boolean family = record.subject().kind() == SubjectKind.FAMILY;
        return new PrintSheet(
                english ? "en" : "ru",
                word(PrintWord.TITLE),
                word(family ? PrintWord.PEOPLE_OF_FAMILY : PrintWord.PERSON),
                record.people().stream().map(this::person).toList(),
                facts(),
                word(PrintWord.ENTRIES),
                Stream.of(PrintWord.DAY, PrintWord.FACT, PrintWord.ORGANISATION, PrintWord.DETAILS)
                        .map(this::word)
                        .toList(),
                record.lines().stream().map(this::line).toList(),
                gap(PrintWord.OPEN_GAP, record.openGap()),
                word(PrintWord.NOTHING),
                word(PrintWord.CARE),
                footer());
    }

    private PrintSheet.Fact person(PrintedPerson it) {
        String role = it.role() == null ? "" : label(it.role(), List.of("family-role"));
        PersonName name = it.name();
        String called = name == null
                ? word(PrintWord.NAME_HIDDEN)
                : Stream.of(name.family(), name.given(), name.patronymic())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        return new PrintSheet.Fact(role, called);
    }

    private List<PrintSheet.Fact> facts() {
        RecordFilter filter = record.filter();
        List<PrintSheet.Fact> facts = new ArrayList<>();
        facts.add(fact(PrintWord.RECORD_NUMBER, record.subject().id().toString()));
        facts.add(fact(PrintWord.RESPONSIBLE, organisation(record.responsible())));
        facts.add(fact(PrintWord.PERIOD, period(filter)));
        if (filter.kind() != null) {
            facts.add(fact(PrintWord.KIND, label(filter.kind(), List.of("record-kind"))));
        }
        if (filter.sector() != null) {
            facts.add(fact(PrintWord.SECTOR, label(filter.sector(), List.of("sector"))));
        }
        if (filter.organisation() != null) {
            facts.add(fact(PrintWord.BY_ORGANISATION, organisation(filter.organisation())));
        }
        if (filter.asOf() != null) {
            facts.add(fact(PrintWord.AS_OF, day(filter.asOf())));
        }
        if (!record.closedKinds().isEmpty()) {
            facts.add(fact(
                    PrintWord.LEFT_OUT,
                    record.closedKinds().stream()
                            .map(kind -> label(kind, List.of("record-kind")))
                            .collect(Collectors.joining(", "))));
        }
        return facts;
    }

    private String period(RecordFilter filter) {
        if (filter.from() == null && filter.to() == null) {
            return word(PrintWord.WHOLE_PERIOD);
        }
        String from = filter.from() == null ? "" : word(PrintWord.SINCE) + " " + day(filter.from()) + " ";
        String to = filter.to() == null ? "" : word(PrintWord.UNTIL) + " " + day(filter.to());
        return (from + to).strip();
    }

    private PrintSheet.Line line(RecordLine line) {
        RecordEntry entry = line.entry();
        UUID organisation = entry.organisation();
        return new PrintSheet.Line(
                day(entry.day()),
                label(entry.fact(), List.of("record-fact")),
                organisation == null ? "" : organisation(organisation),
                details(entry.details()),
                gap(PrintWord.GAP, line.gap()));
    }

    private List<PrintSheet.Fact> details(Map<String, String> details) {
        return Arrays.stream(DetailWord.values())
                .filter(word -> details.containsKey(word.detail()))
                .map(word ->
                        new PrintSheet.Fact(word.in(english), value(word, details.getOrDefault(word.detail(), ""))))
                .toList();
    }

    private String value(DetailWord word, String value) {
        return PrintRecord.ORGANISATIONS.contains(word.detail())
                ? organisation(UUID.fromString(value))
                : label(value, word.lists());
    }

    private String gap(PrintWord word, @Nullable SupportGap gap) {
        return gap == null
                ? ""
                : word(word) + ": " + gap.days() + " (" + day(gap.after()) + " – " + day(gap.until()) + ")";
    }

    /** The label of a code, in the first of these lists that has it; a text that no list has stands as it is. */
    private String label(String code, List<String> lists) {
        return lists.stream()
                .map(Vocabulary.LISTS::list)
                .map(list -> list.find(code))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> english ? found.en() : found.ru())
                .orElse(code);
    }

    private String organisation(UUID id) {
        return record.organisations().getOrDefault(id, word(PrintWord.UNKNOWN_ORGANISATION));
    }

    private String footer() {
        String moment = record.printedAt().atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        LocalDate today = record.printedAt().atZone(zone).toLocalDate();
        return word(PrintWord.PRINTED) + " " + day(today) + " " + moment + ", " + organisation(record.printedFor());
    }

    private PrintSheet.Fact fact(PrintWord name, String value) {
        return new PrintSheet.Fact(word(name), value);
    }

    private String word(PrintWord word) {
        return word.in(english);
    }

    private String day(LocalDate day) {
        return day.format(english ? DAY_EN : DAY_RU);
    }
}

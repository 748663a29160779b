package org.familysupport.dev.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.matching.Features;
import org.familysupport.matching.Field;
import org.familysupport.reference.csv.CsvRow;
import org.familysupport.reference.csv.CsvTable;

/** Which column of a file holds which field. */
final class Columns {
    private static final String YEAR = "birthyear";
    private static final String MONTH = "birthmonth";
    private static final String DAY = "birthday";

    /** Every field that may be named, with how it fills the features; names are read without regard to case and dashes. */
    static final Map<String, Fill> FIELDS = fields();

    /** Other usual words for the same. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("givenname", "given"),
            Map.entry("firstname", "given"),
            Map.entry("surname", "family"),
            Map.entry("lastname", "family"),
            Map.entry("familyname", "family"),
            Map.entry("birthdate", "birth"),
            Map.entry("dateofbirth", "birth"),
            Map.entry("dob", "birth"),
            Map.entry("year", YEAR),
            Map.entry("month", MONTH),
            Map.entry("day", DAY),
            Map.entry("gender", "sex"),
            Map.entry("identifier", "id"),
            Map.entry("address", "street"),
            Map.entry("streetnumber", "number"),
            Map.entry("house", "number"),
            Map.entry("town", "locality"),
            Map.entry("placeofbirth", "birthplace"));

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    /** One field of the person out of one column. */
    @FunctionalInterface
    interface Fill {
        void fill(Features.Builder person, String column, String text);
    }

    private record Column(String field, String name) {}

    static Columns of(String told) {
        List<Column> columns = new ArrayList<>();
        for (String pair : told.split(",")) {
            int at = pair.indexOf('=');
            String field = at < 0 ? "" : plain(pair.substring(0, at));
            if (!FIELDS.containsKey(ALIASES.getOrDefault(field, field))) {
                throw MatchOptions.usage("--columns: \"" + pair + "\" names no field.");
            }
            columns.add(new Column(
                    ALIASES.getOrDefault(field, field), pair.substring(at + 1).strip()));
        }
        return new Columns(columns);
    }

    /** Refuses a file that lacks a column. */
    void demand(CsvTable table, String truth) {
        List<String> needed = new ArrayList<>(columns.stream().map(Column::name).toList());
        needed.add(Truth.column(truth));
        for (String column : needed) {
            if (!table.columns().contains(column)) {
                throw MatchOptions.usage(
                        "There is no column " + column + " among " + String.join(", ", table.columns()) + ".");
            }
        }
    }

    Features read(CsvRow row) {
        Features.Builder person = Features.builder();
        int[] birth = new int[3];
        for (Column column : columns) {
            String text = row.text(column.name());
            switch (column.field()) {
                case YEAR -> birth[0] = number(text);
                case MONTH -> birth[1] = number(text);
                case DAY -> birth[2] = number(text);
                default -> fill(person, column, text);
            }
        }
        if (birth[0] > 0) {
            person.birth(birth[0], birth[1], birth[2]);
        }
        return person.build();
    }

    private static void fill(Features.Builder person, Column column, String text) {
        Fill fill = FIELDS.get(column.field());
        if (fill != null && isTold(text)) {
            fill.fill(person, column.name(), text);
        }
    }

    private static boolean isTold(String text) {
        return !text.isEmpty() && !text.equalsIgnoreCase("null") && !text.equals("NA");
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static String plain(String field) {
        return field.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private static Map<String, Fill> fields() {
        Map<String, Fill> fields = new LinkedHashMap<>();
        fields.put("given", (person, column, text) -> person.given(text));
        fields.put("family", (person, column, text) -> person.family(text));
        fields.put("formerfamily", (person, column, text) -> person.family(text));
        fields.put("patronymic", (person, column, text) -> person.patronymic(text));
        fields.put("birth", (person, column, text) -> person.birth(text));
        fields.put(YEAR, (person, column, text) -> {});
        fields.put(MONTH, (person, column, text) -> {});
        fields.put(DAY, (person, column, text) -> {});
        fields.put("sex", (person, column, text) -> person.sex(text));
        fields.put("id", Features.Builder::identifier);
        fields.put("snils", (person, column, text) -> person.identifier("snils", text));
        fields.put("phone", (person, column, text) -> person.phone(text));
        fields.put("email", (person, column, text) -> person.email(text));
        fields.put("street", place(Field.STREET));
        fields.put("number", place(Field.NUMBER));
        fields.put("premises", place(Field.PREMISES));
        fields.put("locality", place(Field.LOCALITY));
        fields.put("city", place(Field.LOCALITY));
        fields.put("suburb", place(Field.LOCALITY));
        fields.put("postcode", place(Field.POSTCODE));
        fields.put("region", place(Field.REGION));
        fields.put("state", place(Field.REGION));
        fields.put("territory", place(Field.REGION));
        fields.put("birthplace", place(Field.BIRTH_PLACE));
        return fields;
    }

    private static Fill place(Field field) {
        return (person, column, text) -> person.place(field, text);
    }
}

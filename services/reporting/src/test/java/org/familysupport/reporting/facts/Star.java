package org.familysupport.reporting.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.testing.sql.Database;

/** The rows of the star that stand under some ids, behind the service's back. */
final class Star {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("organisations", "id"),
            Map.entry("territories", "id"),
            Map.entry("people", "id"),
            Map.entry("families", "id"),
            Map.entry("identity_links", "id"),
            Map.entry("deliveries", "id"),
            Map.entry("delivery_recipients", "delivery"),
            Map.entry("referrals", "id"),
            Map.entry("referral_steps", "referral"),
            Map.entry("transfer_steps", "transfer"),
            Map.entry("responsibilities", "subject"));

    private final String ids;

    private Star(String ids) {
        this.ids = ids;
    }

    static Star under(List<UUID> ids) {
        return new Star(ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** Every row, table by table, and what the view makes of the steps. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        KEYS.forEach((table, key) -> rows.put(table, rows(table, key)));
        rows.put("referral_states", rows("referral_states", "referral"));
        return rows;
    }

    /** As a rebuild begins: nothing is there. */
    void forget() {
        KEYS.forEach((table, key) -> Database.asOwner().execute("delete from " + table + under(key), ids));
    }

    private List<String> rows(String table, String key) {
        return Database.asOwner()
                .rows(
                        "select cast(to_jsonb(it) as text) as row from " + table + " it" + under(key) + " order by 1",
                        ids)
                .stream()
                .map(row -> row.text("row"))
                .toList();
    }

    private static String under(String key) {
        return " where " + key + " = any (cast(string_to_array(?, ',') as uuid[]))";
    }
}

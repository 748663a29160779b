package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familysupport.dev.region.Direction3Figure;
import org.familysupport.dev.region.Direction3Provider;
import org.familysupport.dev.region.Direction3Table;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionOrganisation;

/** Asks the reporting service for the table of direction 3 and lays it beside the figures of the source's report. */
final class CountDirection3 {
    private static final Map<String, String> IN_RUSSIAN =
            Map.of(Direction3Table.CHILDREN, "дети", Direction3Table.FAMILIES, "семьи");

    private final Sender job;
    private final String url;

    CountDirection3(Sender job, Places places) {
        this.job = job;
        this.url = places.reporting() + "/api/v1/counts";
    }

    void compare(Region region, Findings findings, PrintStream out) {
        out.printf("%n  %-62s%10s%10s%n", "Direction 3, rehabilitation at home", "source", "reporting");
        for (Direction3Figure figure : Direction3Table.published().figures()) {
            String line = nameOf(figure, region) + ", " + IN_RUSSIAN.get(figure.unit());
            JsonNode byYear = count(figure, Map.of("to", "2021-12-31", "groupBy", "year"));
            JsonNode compared =
                    count(figure, Map.of("to", "2020-12-31", "comparedFrom", "2021-01-01", "comparedTo", "2021-12-31"));
            findings.compare(line + ", 2020", figure.in2020(), ofGroup(byYear, "2020"));
            findings.compare(line + ", 2021", figure.in2021(), ofGroup(byYear, "2021"));
            findings.compare(line + ", 2020–2021", figure.inTwoYears(), byYear.path("value"));
            findings.compare(
                    line + ", in both years",
                    figure.recurring(),
                    compared.path("comparison").path("recurring"));
        }
    }

    private JsonNode count(Direction3Figure figure, Map<String, String> more) {
        Map<String, String> question = new TreeMap<>(more);
        question.put("unit", figure.unit());
        question.put("scope", "direction");
        question.put("direction", Direction3Table.DIRECTION);
        question.put("from", "2020-01-01");
        Direction3Provider provider = figure.provider();
        if (provider != null) {
            question.put("organisation", provider.organisation().toString());
        }
        String query = question.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return job.get(url + "?" + query).orGiveUp().body();
    }

    private static int ofGroup(JsonNode count, String group) {
        for (JsonNode line : count.path("groups")) {
            if (line.path("group").asText().equals(group)) {
                return line.path("value").asInt();
            }
        }
        return 0;
    }

    private static String nameOf(Direction3Figure figure, Region region) {
        Direction3Provider provider = figure.provider();
        return region.organisations().stream()
                .filter(each -> provider != null && each.id().equals(provider.organisation()))
                .map(RegionOrganisation::name)
                .findFirst()
                .orElse("Всего");
    }
}

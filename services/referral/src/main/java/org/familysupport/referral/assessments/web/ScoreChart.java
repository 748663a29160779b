package org.familysupport.referral.assessments.web;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.familysupport.referral.assessments.web.ScoresView.PointView;
import org.familysupport.referral.assessments.web.ScoresView.SeriesView;

/**
 * Draws scores over time as SVG: a panel for each scale, for they measure different things. It is written as text, and the reader's
 * own fonts show it: nothing here measures letters, so no font of the server's is needed (ADR 28).
 */
final class ScoreChart {
    private static final int WIDTH = 720;
    private static final int PANEL = 180;
    private static final int HEAD = 48;
    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 36;
    private static final int BOTTOM = 36;
    private static final String LINE = "#1f5fa8";
    private static final String AXIS = "#767676";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final ScoresView scores;
    private final boolean english;
    private final XMLStreamWriter svg;

    private ScoreChart(ScoresView scores, boolean english, XMLStreamWriter svg) {
        this.scores = scores;
        this.english = english;
        this.svg = svg;
    }

    /** The picture, in Russian or English. */
    static String of(ScoresView scores, boolean english) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ScoreChart(scores, english, svg).draw();
            svg.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text can be written to", impossible);
        }
        return text.toString();
    }

    private void draw() throws XMLStreamException {
        int height = HEAD + PANEL * Math.max(1, scores.scales().size());
        svg.writeStartElement("svg");
        svg.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        attributes("viewBox", "0 0 " + WIDTH + " " + height, "width", WIDTH, "height", height, "role", "img");
        attributes("font-family", "sans-serif", "font-size", "13", "lang", english ? "en" : "ru");
        String title = english ? scores.titleEn() : scores.titleRu();
        text(LEFT, TOP - 8, "start", title == null ? nothing() : title, "16");
        int top = HEAD;
        for (SeriesView series : scores.scales()) {
            panel(series, top);
            top += PANEL;
        }
        svg.writeEndElement();
    }

    /** As it is written in the reader's language: 4,2 in Russian. */
    private String number(BigDecimal score) {
        NumberFormat written = NumberFormat.getInstance(english ? Locale.ENGLISH : Locale.of("ru"));
        written.setGroupingUsed(false);
        return written.format(score);
    }

    private String nothing() {
        return english ? "No assessments" : "Оценок нет";
    }

    private void panel(SeriesView series, int top) throws XMLStreamException {
        int bottom = top + PANEL - BOTTOM;
        text(LEFT, top + 16, "start", english ? series.titleEn() : series.titleRu(), "13");
        line(LEFT, bottom, WIDTH - RIGHT, bottom, AXIS);
        line(LEFT, top + TOP, LEFT, bottom, AXIS);
        List<PointView> points = series.points();
        if (points.isEmpty()) {
            text(LEFT + 8, bottom - 8, "start", nothing(), "12");
            return;
        }
        Place place = Place.of(points, top + TOP, bottom);
        text(LEFT - 8, place.y(place.lowest()) + 4, "end", number(place.lowest()), "12");
        if (place.highest().compareTo(place.lowest()) > 0) {
            text(LEFT - 8, place.y(place.highest()) + 4, "end", number(place.highest()), "12");
        }
        text(place.x(place.first()), bottom + 20, "start", DAY.format(place.first()), "12");
        if (place.last().isAfter(place.first())) {
            text(place.x(place.last()), bottom + 20, "end", DAY.format(place.last()), "12");
        }
        svg.writeEmptyElement("polyline");
        attributes(
                "points",
                points.stream()
                        .map(point -> place.x(point.assessedOn()) + "," + place.y(point.value()))
                        .collect(Collectors.joining(" ")),
                "fill",
                "none",
                "stroke",
                LINE,
                "stroke-width",
                2);
        for (PointView point : points) {
            svg.writeStartElement("circle");
            attributes("cx", place.x(point.assessedOn()), "cy", place.y(point.value()), "r", 4, "fill", LINE);
            svg.writeStartElement("title");
            svg.writeCharacters(DAY.format(point.assessedOn()) + ": " + number(point.value()));
            svg.writeEndElement();
            svg.writeEndElement();
        }
    }

    private void line(int fromX, int fromY, int toX, int toY, String colour) throws XMLStreamException {
        svg.writeEmptyElement("line");
        attributes("x1", fromX, "y1", fromY, "x2", toX, "y2", toY, "stroke", colour);
    }

    private void text(int x, int y, String anchor, String words, String size) throws XMLStreamException {
        svg.writeStartElement("text");
        attributes("x", x, "y", y, "text-anchor", anchor, "font-size", size);
        svg.writeCharacters(words);
        svg.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int index = 0; index < namesAndValues.length; index += 2) {
            svg.writeAttribute(namesAndValues[index].toString(), namesAndValues[index + 1].toString());
        }
    }

    /** Where days and scores lie in a panel. */
    private record Place(LocalDate first, LocalDate last, BigDecimal lowest, BigDecimal highest, int top, int bottom) {
        static Place of(List<PointView> points, int top, int bottom) {
            List<BigDecimal> values =
                    points.stream().map(PointView::value).sorted().toList();
            return new Place(
                    points.getFirst().assessedOn(),
                    points.getLast().assessedOn(),
                    values.getFirst(),
                    values.getLast(),
                    top,
                    bottom);
        }

        int x(LocalDate day) {
            long days = ChronoUnit.DAYS.between(first, last);
            int width = WIDTH - RIGHT - LEFT;
            return days == 0 ? LEFT : LEFT + (int) (width * ChronoUnit.DAYS.between(first, day) / days);
        }

        int y(BigDecimal value) {
            double range = highest.subtract(lowest).doubleValue();
            int height = bottom - top;
            return range == 0
                    ? bottom - height / 2
                    : bottom - (int) Math.round(height * value.subtract(lowest).doubleValue() / range);
        }
    }
}

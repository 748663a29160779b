package org.familysupport.referral.assessments;

import java.util.List;
import org.familysupport.referral.disclosure.SmallCounts;

/**
 * How content those were who were helped by an organisation in a quarter: numbers alone.
 *
 * @param scales in the order of the instrument
 */
public record Contentment(Instrument instrument, List<ScaleCounts> scales) {
    public Contentment {
        scales = List.copyOf(scales);
    }

    /**
     * Of one scale.
     *
     * @param counts how many there are in each band of the scale, from the lowest; few are left out
     */
    public record ScaleCounts(InstrumentForm.Scale scale, SmallCounts counts) {}
}

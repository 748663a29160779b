package org.familysupport.events.referral;

/**
 * A version of an instrument was published; it stays as it is.
 *
 * @param code what all its versions are called
 * @param number which of them it is, from 1
 * @param kind code of the list {@code instrument-kind}
 */
public record InstrumentPublished(InstrumentId instrument, long version, String code, int number, String kind)
        implements InstrumentFact {}

package org.familysupport.reporting.counts;

/** By what a table of counts is cut into lines. */
public enum CountGrouping implements Choice {
    ORGANISATION,
    /** The sector of the organisation, as the directory has it now. */
    SECTOR,
    DIRECTION,
    SERVICE_TYPE,
    SETTING,
    CHANNEL,
    FUNDING,
    /** The municipality in which the family lived on the day: eight digits of OKTMO. */
    TERRITORY,
    /** The region in which the family lived on the day, as territories are cut now; so with the three levels below it. */
    REGION,
    MUNICIPALITY,
    DISTRICT,
    SETTLEMENT,
    YEAR,
    MONTH
}

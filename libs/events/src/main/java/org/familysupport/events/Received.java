package org.familysupport.events;

/** A fact as it arrived, with its envelope. */
public record Received<F extends Fact>(Envelope envelope, F fact) {}

package org.familysupport.e2e;

/** What kind of help is given, where and by what means: codes of the lists. */
record Help(String serviceType, String direction, String setting, String channel) {
    static final Help AT_HOME = new Help("home-care", "home-help", "home", "in-person");

    /** At the place of who gives it. */
    static Help at(String setting, String serviceType, String direction) {
        return new Help(serviceType, direction, setting, "in-person");
    }
}

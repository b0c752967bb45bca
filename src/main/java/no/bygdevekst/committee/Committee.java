package no.bygdevekst.committee;

/**
 * @param papersDays how many days before a meeting its papers are to be ready (<i>saksfrist</i>)
 * @param dispatchDays how many days before it they are sent to the members (<i>utsending</i>), not more than the former
 */
public record Committee(String code, String name, int papersDays, int dispatchDays) {}

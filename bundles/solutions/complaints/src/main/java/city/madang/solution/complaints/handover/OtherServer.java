// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

/**
 * A server of another authority that takes requests by GeoReport v2. Its key is kept apart, sealed.
 *
 * @param base the address up to {@code v2}, without a slash at the end
 * @param jurisdiction {@code jurisdiction_id}; empty when they need none
 * @param closing what happens when they have closed a request
 * @param resends whether their list shows at once what was sent, so that what is not there can be sent again
 * @param page address of a request on their site, with {@code {id}} for its number; may be empty
 * @param updates whether it takes and gives updates by FixMyStreet's extension, as it was found when it was tested last
 * @param active whether officials can choose it; what is there already is followed all the same
 */
public record OtherServer(
        String id,
        String name,
        String base,
        String jurisdiction,
        Spoken format,
        Closing closing,
        boolean resends,
        String page,
        boolean updates,
        boolean active) {
    public static final int MOST_NAME = 100;
    public static final int MOST_ADDRESS = 500;
    public static final int MOST_JURISDICTION = 100;
    public static final int MOST_KEY = 500;

    /** Whether an official reads their answer before the citizen does. */
    public boolean isReadFirst() {
        return closing == Closing.TO_OFFICIAL;
    }

    /** The two formats of GeoReport v2; every server has to have XML. */
    public enum Spoken {
        XML,
        JSON;

        String end() {
            return this == XML ? ".xml" : ".json";
        }
    }

    /** What happens to a request that they closed with an answer; one without always comes back to an official. */
    public enum Closing {
        /** The citizen gets their words. */
        TO_CITIZEN,
        /** An official reads them and answers. */
        TO_OFFICIAL
    }
}

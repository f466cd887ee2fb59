// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.identity.Visitor;
import city.madang.kit.Shell;
import city.madang.module.City;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * For whom a page is made.
 *
 * @param colour of the city, {@code #rrggbb}
 * @param offered languages that the page may be read in
 * @param menu what the frame of the page shows of the open modules
 * @param feeds of the open modules
 * @param unread messages that wait for who is signed in
 * @param banners what everybody has to know now; absent when nothing ever has to be followed
 * @param administration the menu of the administration; empty elsewhere
 */
public record Reader(
        City city,
        Optional<String> colour,
        Locale locale,
        boolean rightToLeft,
        List<Locale> offered,
        Visitor visitor,
        List<Shell.Group> menu,
        List<Shell.Feed> feeds,
        OptionalInt unread,
        Optional<List<BannerView>> banners,
        List<AdministrationMenu.Group> administration) {}

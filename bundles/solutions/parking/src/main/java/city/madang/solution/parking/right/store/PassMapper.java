// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.store;

import city.madang.solution.parking.site.CarParkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Passes with their plates, car parks and codes. */
public interface PassMapper {
    /** @return 0 when there is none with this id */
    int update(PassRow row);

    void insert(PassRow row);

    Optional<PassRow> find(String id);

    /** Nobody else changes it before the end of the unit of work. */
    void hold(String id);

    void insertPlate(String pass, String plate);

    void deletePlates(String pass);

    List<String> plates(String pass);

    void insertPlace(String pass, CarParkId carPark);

    void deletePlaces(String pass);

    List<CarParkId> places(String pass);

    void insertCode(String pass, String finger);

    void deleteCodes(String pass);

    /** Which pass a card or code is of. */
    Optional<String> ofCode(String finger);

    /** Those that count in this car park. */
    List<String> ofPlace(CarParkId carPark);

    /** Those for this plate in this car park. */
    List<String> ofPlate(CarParkId carPark, String plate);

    /** What officials look for. @param plate a part of it; empty for none @param name finger of it @param contact finger of it */
    record Wanted(String plate, String name, String contact, int offset, int size) {}

    /** Those that end last first. */
    List<PassRow> slice(Wanted wanted);

    long count(Wanted wanted);

    /** In the order of their ids. */
    List<PassRow> after(String id, int most);

    /** Those of a contact. @param finger of it */
    List<String> ofContact(String finger);

    /** Those whose last day was before this one, and on which no vehicle is inside. */
    List<String> over(LocalDate day, int most);

    /** When it has no plates, places and codes any more. */
    void delete(String id);
}

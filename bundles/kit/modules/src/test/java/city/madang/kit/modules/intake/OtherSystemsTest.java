// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings that are shipped for other systems' files, on rows made up in their layout. */
class OtherSystemsTest {
    private static final Path MAPPINGS = Path.of("../../../distribution/base/src/main/resources/etc/mappings");

    @TempDir
    Path folder;

    private final TargetInMemory target = new TargetInMemory(
            "key",
            "title",
            "text",
            "service",
            "department",
            "departmentName",
            "area",
            "address",
            "latitude",
            "longitude",
            "status",
            "sourceStatus",
            "channel",
            "sourceChannel",
            "filed",
            "due",
            "answered",
            "answer",
            "public",
            "language");

    @Test
    void readsFixMyStreet() throws IOException {
        read("fixmystreet.json", """
                Report ID,Title,Detail,User Name,Category,Created,Confirmed,Acknowledged,Fixed,Closed,Status,Latitude,Longitude,Query,Ward,Easting,Northing,Report URL,Device Type,Site Used,Reported As
                7,Pothole,Deep one,Ada,Potholes,2026-05-01T09:00:00,2026-05-01T09:05:00,,,,In progress,51.5,-0.1,E1 6AN,Spital,1,2,https://x/7,desktop,x,
                8,Lamp,Dark,Bo,Lighting,2026-05-01T09:00:00,2026-05-01T09:05:00,,2026-05-03T10:00:00,2026-05-03T10:00:00,fixed - council,51.5,-0.1,E1,Spital,1,2,https://x/8,mobile,x,
                """);
        assertThat(target.rows().get("7").text("status")).contains("ASSIGNED");
        assertThat(target.rows().get("7").time("filed")).contains(Instant.parse("2026-05-01T08:05:00Z"));
        assertThat(target.rows().get("7").fields()).doesNotContainValue("Ada");
        assertThat(target.rows().get("8").text("status")).contains("CLOSED");
        assertThat(target.rows().get("8").time("answered")).contains(Instant.parse("2026-05-03T09:00:00Z"));
    }

    @Test
    void readsGeoReport() throws IOException {
        read("georeport.json", """
                service_request_id,status,status_notes,service_name,service_code,description,agency_responsible,service_notice,requested_datetime,updated_datetime,expected_datetime,address,address_id,zipcode,lat,long,media_url
                638344,closed,Duplicate request.,Sidewalk and Curb Issues,006,,DPW,,2010-04-14T06:37:38-08:00,2010-04-14T06:40:00-08:00,2010-04-15T06:37:38-08:00,8TH AVE and JUDAH ST,545483,94122,37.762221815,-122.4651145,
                """);
        var row = target.rows().get("638344");
        assertThat(row.text("status")).contains("CLOSED");
        assertThat(row.text("answer")).contains("Duplicate request.");
        assertThat(row.time("filed")).contains(Instant.parse("2010-04-14T14:37:38Z"));
        assertThat(row.time("due")).contains(Instant.parse("2010-04-15T14:37:38Z"));
    }

    @Test
    void readsWhatAGeoReportServerGave() throws IOException {
        var file = Files.writeString(folder.resolve("requests.json"), """
                [{"service_request_id": 638344, "status": "closed", "status_notes": "Duplicate request.",
                  "service_name": "Sidewalk and Curb Issues", "service_code": "006", "description": null,
                  "agency_responsible": "DPW", "requested_datetime": "2010-04-14T06:37:38-08:00",
                  "updated_datetime": "2010-04-14T06:40:00-08:00", "lat": 37.762221815, "long": -122.4651145}]
                """);
        CsvImport.run(target.open("requests"), file, MAPPINGS.resolve("georeport-json.json"), told -> {});
        var row = target.rows().get("638344");
        assertThat(row.text("status")).contains("CLOSED");
        assertThat(row.text("longitude")).contains("-122.4651145");
        assertThat(row.text("text")).isEmpty();
        assertThat(row.time("filed")).contains(Instant.parse("2010-04-14T14:37:38Z"));
    }

    @Test
    void readsTheSameInXml() throws IOException {
        var file = Files.writeString(folder.resolve("requests.xml"), """
                <?xml version="1.0" encoding="utf-8"?>
                <service_requests>
                  <request>
                    <service_request_id>638344</service_request_id>
                    <status>closed</status>
                    <status_notes>Duplicate request.</status_notes>
                    <service_name>Sidewalk and Curb Issues</service_name>
                    <service_code>006</service_code>
                    <description></description>
                    <agency_responsible>DPW</agency_responsible>
                    <service_notice/>
                    <requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>
                    <updated_datetime>2010-04-14T06:40:00-08:00</updated_datetime>
                    <address>8TH AVE and JUDAH ST</address>
                    <lat>37.762221815</lat>
                    <long>-122.4651145</long>
                  </request>
                </service_requests>
                """);
        CsvImport.run(target.open("requests"), file, MAPPINGS.resolve("georeport-xml.json"), told -> {});
        var row = target.rows().get("638344");
        assertThat(row.text("status")).contains("CLOSED");
        assertThat(row.text("address")).contains("8TH AVE and JUDAH ST");
        assertThat(row.text("text")).isEmpty();
        assertThat(row.time("filed")).contains(Instant.parse("2010-04-14T14:37:38Z"));
    }

    @Test
    void readsFilesLikeSeeClickFixs() throws IOException {
        read("seeclickfix.json", """
                Id,Category,Summary,Description,Status,Assignee,Address,Lat,Lng,Created at local,Closed at local,Reporter Display
                99,Graffiti,Tag on wall,Red,Archived,Public Works,1 Elm St,41.3,-72.9,03/01/2026 - 04:05PM,03/02/2026 - 09:00AM,Ada
                """);
        var row = target.rows().get("99");
        assertThat(row.text("status")).contains("CLOSED");
        assertThat(row.time("filed")).contains(Instant.parse("2026-03-01T21:05:00Z"));
        assertThat(row.fields()).doesNotContainValue("Ada");
    }

    private void read(String mapping, String content) throws IOException {
        var file = Files.writeString(folder.resolve("rows.csv"), content);
        var rows = content.lines().count() - 1;
        var summary = CsvImport.run(target.open("requests"), file, MAPPINGS.resolve(mapping), told -> {});
        assertThat(summary).isEqualTo(rows + " rows read: " + rows + " taken in, 0 known already, 0 refused");
    }
}

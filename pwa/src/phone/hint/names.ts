// Given names that are frequent in Norway, Sweden, the Netherlands and Britain, for the hint about naming a person.
// Not a list of everybody: a name that is missing costs nothing, and one that is a common word costs a tap.

const FREQUENT = `
Aisha Agnes Ahmed Albert Alexander Alfred Ali Alice Amalie Amanda Amina Amy Anders Andreas Andrew Anette Angela Anita
Anja Ann Anna Anne Annika Anouk Anton Arne Arthur Arvid Asbjørn Astrid Axel Bart Bas Beate Ben Benjamin Berit Bert Birgit
Birgitta Bjarne Björn Bjørn Bob Bram Camilla Carina Carl Carlos Caroline Cecilie Charles Charlotte Chris Christer
Christian Christina Christine Christopher Claire Daan Daniel Daniëlle David Dennis Diana Dirk Edith Edward Egil Eirik
Elin Elisabet Elisabeth Elizabeth Ella Ellen Elsa Else Elsie Emil Emily Emma Eric Erik Erika Ernst Esther Eva Eveline
Evelyn Fatima Femke Filip Finn Frank Fredrik Freya Geir George Gerard Gerd Gerrit Greta Grete Gro Gunnar Gustav Göran
Hanna Hannah Hanne Hans Harald Harry Hassan Heidi Helen Helena Helene Helge Henk Henrik Henry Hilde Hugo Håkan Håkon
Håvard Ian Ibrahim Ida Inge Inger Ingrid Ingvild Irene Iris Isabella Ivar Jack Jakob James Jan Jane Janne Jason Jasper
Jeroen Jens Jessica Jim Joe Johan Johanna Johannes John Jon Jonas Joost Jorunn Joseph Julia Julie Jørgen Kaija Kari Karin
Karl Kate Katie Katrine Kelly Kenneth Kevin Khadija Kim Kirsten Kjell Klara Klaas Knut Kristian Kristin Kristina Kåre
Lars Laura Leif Lena Leo Linda Lisa Lise Lotte Louise Lucas Lucy Luuk Maarten Magnus Maja Malin Manon Marcel Maren
Margaret Margit Maria Marianne Marie Marieke Marit Marijke Markus Marleen Marta Martijn Martin Mary Mathias Mats Matthew
Max Megan Michael Michelle Miriam Mohamed Mohammed Monica Morten Mustafa Nancy Natalie Nicholas Nicola Nicole Niklas Nils
Nina Noah Nora Odd Olaf Ola Olav Ole Oliver Olivia Oscar Oskar Patricia Patrick Paul Paula Per Pernille Peter Petra Piet
Pieter Ragnar Ragnhild Randi Rebecca Reidar Richard Rik Rob Robert Roger Rolf Ronald Rosa Ruben Rune Ruth Ryan Sam Samira
Samuel Sander Sandra Sanne Sara Sarah Sean Sebastian Sigrid Silje Simon Siri Sofia Sofie Solveig Sophie Stefan Steinar
Stephen Steve Steven Stian Stig Stine Susan Susanne Svein Sven Sverre Tanja Terje Tess Thea Theo Therese Thijs Thomas Tim
Tina Tine Tom Tomas Tommy Tone Torbjørn Tore Torill Trine Trond Turid Ulf Ulla Ulrika Unni Valerie Vegard Vera Veronica
Victoria Vidar Vincent Wendy Wilhelm Willem William Wim Wouter Yasmin Yusuf Yvonne Zahra Åsa Åse Øystein Øyvind`;

/** Names that are also words: they count in the middle of a sentence only. */
const ALSO_WORDS = `
Bo Bas Dag Even Frank Grace Gro Hope Jan Joy Kim Liv Mark Max Odd Per Rob Rose Rosa Stein Stig Tess Tone Tor Unni Will
Inge Else Iris Kelly Sander Rik Tine Stine Ola Ole Alice Vera Tim Sam`;

const listed = (text: string) => new Set(text.trim().split(/\s+/));

export const ALSO_A_WORD = listed(ALSO_WORDS);
export const NAMES = new Set([...listed(FREQUENT), ...ALSO_A_WORD]);

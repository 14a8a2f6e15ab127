import Glibc
import ModeratoCommands

exit(Moderato.run().rawValue)

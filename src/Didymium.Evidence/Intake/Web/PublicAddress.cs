using System.Net;
using System.Net.Sockets;

namespace Didymium.Evidence.Intake.Web;

/// <summary>Tells addresses of the public internet from those of the machine, its network, and ranges kept for other uses.</summary>
internal static class PublicAddress
{
    // IANA special-purpose registries: not globally reachable, or multicast, or kept.
    private static readonly IPNetwork[] Refused4 = [.. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4".Split(' ').Select(IPNetwork.Parse)];
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Teredo and other protocol assignments, documentation, 6to4 (which carries any IPv4 address inside).
    private static readonly IPNetwork[] Refused6 = [.. "2001::/23 2001:db8::/32 2002::/16 3fff::/20".Split(' ').Select(IPNetwork.Parse)];

    /// <summary>Whether an address is of the public internet. IPv4 inside IPv6 (mapped, translated) is not, whatever it holds.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(Refused4, n => n.Contains(address)),
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && Global6.Contains(address) && !Array.Exists(Refused6, n => n.Contains(address)),
        _ => false,
    };
}

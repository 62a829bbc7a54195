using Kiosk;

return await KioskCommand.Run(args);
